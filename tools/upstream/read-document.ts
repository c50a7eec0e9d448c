import { BrokenDocument, type DocumentRow } from './document-row.ts';
import { readHtmlRows } from './read-html.ts';
import { readMarkdownRows } from './read-markdown.ts';
import { readTextRows } from './read-text.ts';

/**
 * The rows of a copy of the reference document, in its order: Markdown as in MicrosoftDocs/entra-docs, the HTML page, or
 * the plain text of the page.
 * @throws {BrokenDocument} when the table cannot be read as a whole: a missing cell, something that is not a number, a code twice
 */
export function readDocument(text: string): readonly DocumentRow[] {
	const lines = text.replaceAll('\r\n', '\n');
	const rows = chooseReader(lines)(lines);
	const seen = new Set<string>();
	for (const { id } of rows) {
		if (seen.has(id)) throw new BrokenDocument(`AADSTS${id} has two rows; one of them has a wrong number.`);
		seen.add(id);
	}
	return rows;
}

function chooseReader(text: string): (text: string) => readonly DocumentRow[] {
	if (/<t[dh][^>]*>\s*(?:<[^>]+>\s*)*AADSTS/.test(text)) return readHtmlRows;
	if (/^ *\| *AADSTS/m.test(text)) return readMarkdownRows;
	if (/^AADSTS\d+ \| /m.test(text)) return readTextRows;
	throw new BrokenDocument(
		'No table of codes was found. Expected rows "| AADSTS16000 | … |" (Markdown), "<td>AADSTS16000</td>" (HTML) or "AADSTS16000 | … |" (text).',
	);
}
