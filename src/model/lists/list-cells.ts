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
/** A code and its count, apart by white space or a sign: `50126: 12`, `50126 x 12`, `12 50126`. */
const splitPair: SplitLine = (line) => {
	const cells = line.split(/[\s:=×•*–-]+/).filter((cell) => cell !== '' && cell !== 'x');
	return cells.length === 2 && cells.every((cell) => number.test(cell)) ? cells : [];
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
		return entries.length > 1 && entries.every(([name]) => /^\d+$/.test(name)) ? entries : undefined;
	} catch {
		return parseLines(trimmed);
	}
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
