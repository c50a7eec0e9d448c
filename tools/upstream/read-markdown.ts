import { readMarkdownCell } from './cell-text.ts';
import { BrokenDocument, readCodeCell, type DocumentRow } from './document-row.ts';

/**
 * The rows of the table of codes in Markdown.
 * @throws {BrokenDocument} with the line, when the table is not whole
 */
export function readMarkdownRows(text: string): readonly DocumentRow[] {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => isRow(line));
	const delimiter = lines[first - 1] ?? '';
	if (!/^ *(?:\| *)?:?-+:? *\| *:?-+:? *(?:\| *)?$/.test(delimiter))
		throw new BrokenDocument(`Line ${first}: expected |---|---| above the first row, received "${delimiter}".`);
	const end = lines.findIndex((line, index) => index > first && line.trim() === '');
	const last = end === -1 ? lines.length : end;
	const stray = lines.findIndex((line, index) => index > last && isRow(line));
	if (stray !== -1)
		throw new BrokenDocument(`Line ${stray + 1}: a row is outside the table, which ends at line ${last + 1}.`);
	return lines.slice(first, last).map((line, index) => readRow(line, `Line ${first + index + 1}`));
}

function isRow(line: string): boolean {
	return /^ *\| *AADSTS/.test(line);
}

function readRow(line: string, where: string): DocumentRow {
	const [code = '', description, ...more] = splitCells(line);
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
