import { readMarkdownCell } from './cell-text.ts';
import { BrokenDocument, readCodeCell, type DocumentRow, type DocumentTable } from './document-row.ts';

/** The lines of one row; the document of 2020 has a row with empty lines inside. */
interface RowLines {
	/** The number of its first line. */
	readonly line: number;
	readonly lines: readonly string[];
}

/**
 * The rows of the table of codes in Markdown.
 * @throws {BrokenDocument} with the line, when the table is not whole
 */
export function readMarkdownRows(text: string): DocumentTable {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => isRow(line));
	const delimiter = lines[first - 1] ?? '';
	if (!/^ *(?:\| *)?:?-+:? *\| *:?-+:? *(?:\| *)?$/.test(delimiter))
		throw new BrokenDocument(`Line ${first}: expected |---|---| above the first row, received "${delimiter}".`);
	const rows = cutRows(lines, first).map((row) => ({ ...row, parsed: readRow(row) }));
	return {
		rows: rows.map(({ parsed }) => parsed),
		warnings: rows
			.filter((row) => row.lines.length > 1)
			.map(({ line, parsed }) => `Line ${line}: AADSTS${parsed.id} goes on over several lines; they were joined.`),
	};
}

/** The lines of the table from its first row on, cut before each row; the last row ends with its bar or its line. */
function cutRows(lines: readonly string[], first: number): readonly RowLines[] {
	const starts = lines.flatMap((line, index) => (index >= first && isRow(line) ? [index] : []));
	return starts.map((start, place) => {
		const end = starts[place + 1] ?? start + 1;
		const own = lines.slice(start, end);
		return { line: start + 1, lines: own.filter((line) => line.trim() !== '') };
	});
}

function isRow(line: string): boolean {
	return /^ *\| *AADSTS/.test(line);
}

function readRow({ line, lines }: RowLines): DocumentRow {
	const where = `Line ${line}`;
	const [code = '', description, ...more] = splitCells(lines.map((text) => text.trim()).join(' <br>'));
	const id = readCodeCell(code, where);
	if (description === undefined || description.trim() === '')
		throw new BrokenDocument(`${where}: AADSTS${id} has no description.`);
	if (more.length > 0)
		throw new BrokenDocument(
			`${where}: AADSTS${id} has ${more.length + 2} cells, expected 2; write | inside a cell as \\|.`,
		);
	return { id, ...readMarkdownCell(description) };
}

/** The cells of a row; the bar at its end may be missing. */
function splitCells(line: string): string[] {
	return line
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '')
		.split(/(?<!\\)\|/);
}
