import { BrokenDocument, readCodeCell, type DocumentRow, type DocumentTable } from './document-row.ts';

/**
 * The rows of the table of codes in the page's plain text, where a row ends with a bar and can span lines.
 * @throws {BrokenDocument} when a row does not end
 */
export function readTextRows(text: string): DocumentTable {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => /^AADSTS\d+ \| /.test(line));
	const end = lines.findIndex((line, index) => index > first && /^Next steps\b/.test(line));
	const rows = lines
		.slice(first, end === -1 ? lines.length : end)
		.join('\n')
		.trimEnd()
		.split(/\n(?=AADSTS)/)
		.map(readRow);
	return { rows, warnings: [] };
}

function readRow(row: string): DocumentRow {
	const [, cell = row.split('\n')[0] ?? '', description] = /^(AADSTS[^|]*)\|(.*)\s\|$/s.exec(row) ?? [];
	const id = readCodeCell(cell.split('|')[0] ?? '', `Row "${row.slice(0, 40)}"`);
	if (description === undefined || description.trim() === '')
		throw new BrokenDocument(`AADSTS${id}: expected "AADSTS${id} | description |", received "${row.slice(0, 200)}".`);
	const words = description.replace(/\s+/g, ' ').trim();
	return { id, text: words, textWithoutLists: words };
}
