/** Gives the cells of a line. */
export type SplitLine = (line: string) => readonly string[];

/** One cell of a line whose cells can be quoted: a quoted one, in which two marks are one, or any other. */
function splitBy(separator: string): SplitLine {
	return (line) => {
		if (!line.includes('"')) return line.split(separator);
		const cells: string[] = [];
		let pieces: string[] = [];
		let isQuoted = false;
		for (const piece of line.split(separator)) {
			pieces.push(piece);
			if (piece.split('"').length % 2 === 0) isQuoted = !isQuoted;
			if (isQuoted) continue;
			cells.push(unquote(pieces.join(separator)));
			pieces = [];
		}
		return isQuoted ? line.split(separator) : cells;
	};
}

function unquote(cell: string): string {
	const quoted = /^"(.*)"$/.exec(cell.trim())?.[1];
	return quoted === undefined ? cell : quoted.replaceAll('""', '"');
}

/** A row of a Markdown table or of a drawn one begins and ends with a line. */
const splitByLines: SplitLine = (line) => line.trim().replace(/^[|│]/, '').replace(/[|│]$/, '').split(/[|│]/);

/** A number alone, with or without a prefix. */
const number = /^(?:aadsts)?\d[\d,.]{0,15}$/i;
/** What is written beside a count without being one: `12 times`, `12x`. */
const besideCount = /(?<=\d)x(?!\S)|(?<!\S)(?:x|times?|rows?|hits?|mal|fois|veces)(?!\S)/gi;
/** A code and its count, apart by white space or a sign: `50126: 12`, `50126 x 12`, `12 50126`, `50126 (12)`. */
const splitPair: SplitLine = (line) => {
	const cells = line
		.replace(besideCount, ' ')
		.split(/[\s:=×•*()–-]+/)
		.filter((cell) => cell !== '');
	return cells.length === 2 && cells.every((cell) => number.test(cell)) ? cells : [];
};

/** The cells of a table that a console prints, apart by two spaces or more; a number set to the right has only one behind it. */
const splitWide: SplitLine = (line) => {
	const cells = line.trim().split(/ {2,}/);
	const [first = '', ...others] = cells;
	const pair = first.split(' ');
	return pair.length === 2 && pair.every((cell) => number.test(cell)) ? [...pair, ...others] : cells;
};

/** A line that is one cell, perhaps an item of a list, or one whose separator stayed at its end. */
const wholeLine: SplitLine = (line) => [
	line
		.trim()
		.replace(/^[-*•][ \t]/, '')
		.replace(/[,;]$/, ''),
];

/** How the cells of lines may be separated, the surest first. */
export const splits: readonly SplitLine[] = [
	splitBy('\t'),
	splitByLines,
	splitBy(';'),
	splitBy(','),
	splitPair,
	splitWide,
	wholeLine,
];

/** The lines between the head and the rows of a table, and around it. */
const ruler = /^[\s|│:+=─┼-]*$/;

/** The lines of a text that hold something. */
export function listLines(text: string): readonly string[] {
	return text.split(/\r\n|[\n\r\u2028]/).filter((line) => !ruler.test(line));
}

/** The rows of a JSON value that is a list: of values, of records, whose names then come first, or a record by number. */
export function listJsonRows(text: string): readonly (readonly string[])[] | undefined {
	const values = parseJson(text);
	if (!values) return undefined;
	const records = values.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
	if (records.length === 0) return values.map((value) => (Array.isArray(value) ? value : [value]).map(toCell));
	const names = [...new Set(records.slice(0, mostNamed).flatMap((record) => Object.keys(record as object)))];
	return [names, ...records.map((record) => names.map((name) => toCell((record as Record<string, unknown>)[name])))];
}

/** In how many records names of columns are looked for. */
const mostNamed = 50;

function toCell(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The values of a JSON list, of lines that are JSON each, or of a record whose names are numbers. */
function parseJson(text: string): readonly unknown[] | undefined {
	const trimmed = text.trim();
	if (!/^[[{]/.test(trimmed)) return undefined;
	try {
		const value: unknown = JSON.parse(trimmed);
		if (Array.isArray(value)) return value as readonly unknown[];
		const entries = Object.entries(value as object);
		if (entries.length > 1 && entries.every(([name]) => /^(?:aadsts)?\d+$/i.test(name))) return entries;
		return findWrapped(value as object);
	} catch {
		return parseLines(trimmed);
	}
}

/** The rows that a page of an interface or the answer to a query holds; of the latter with the names of its columns. */
function findWrapped(value: object): readonly unknown[] | undefined {
	const { value: page, tables } = value as { readonly value?: unknown; readonly tables?: unknown };
	if (Array.isArray(page)) return page as readonly unknown[];
	const [table] = listOf(tables);
	const { columns, rows } = (table ?? {}) as { readonly columns?: unknown; readonly rows?: unknown };
	const names = listOf(columns).map((column) => (column as { readonly name?: unknown } | null)?.name);
	return names.length > 0 ? [names, ...listOf(rows)] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function parseLines(text: string): readonly unknown[] | undefined {
	const lines = listLines(text);
	if (lines.length < 2 || !lines.every((line) => line.startsWith('{'))) return undefined;
	try {
		return lines.map((line): unknown => JSON.parse(line));
	} catch {
		return undefined;
	}
}
