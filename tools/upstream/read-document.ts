import type { EditionId } from '../../src/model/site/editions.ts';
import { BrokenDocument, type DocumentRow, type DocumentTable, type ReferenceDocument } from './document-row.ts';
import { readHtmlRows } from './read-html.ts';
import { readMarkdownRows } from './read-markdown.ts';
import { readTextRows } from './read-text.ts';

/**
 * A copy of the reference document: Markdown as in MicrosoftDocs/entra-docs, the rendered page as Markdown, the HTML
 * page, or the plain text of the page.
 * @throws {BrokenDocument} when the table cannot be read as a whole, or is no English one
 */
export function readDocument(text: string): ReferenceDocument {
	const lines = text.replaceAll('\r\n', '\n');
	const language = readLanguage(lines);
	if (language !== undefined && !/^en\b/i.test(language))
		throw new BrokenDocument(`The copy is a translation (${language}); expected the English document.`);
	const { rows, warnings } = chooseReader(lines)(lines);
	const merged = mergeRows(rows);
	return {
		edition: readEdition(lines),
		date: readDate(lines),
		rowCount: rows.length,
		rows: merged.rows,
		warnings: [...warnings, ...merged.warnings],
	};
}

function chooseReader(text: string): (text: string) => DocumentTable {
	if (/<t[dh][^>]*>\s*(?:<[^>]+>\s*)*AADSTS/.test(text)) return readHtmlRows;
	if (/^ *\| *AADSTS/m.test(text)) return readMarkdownRows;
	if (/^AADSTS\d+ \| /m.test(text)) return readTextRows;
	throw new BrokenDocument(
		`No table of codes was found. Expected rows "| AADSTS16000 | … |" (Markdown), "<td>AADSTS16000</td>" (HTML) or "AADSTS16000 | … |" (text).${
			/github(?:\.com|-cloud)/.test(text) && text.includes('<html')
				? ' A page of GitHub is not the file: take its raw form.'
				: ''
		}`,
	);
}

/** Only the edition for the cloud of 21Vianet leads to addresses of that cloud. */
function readEdition(text: string): EditionId {
	return /login\.partner\.microsoftonline\.cn|docs\.azure\.cn/.test(text) ? 'china' : 'global';
}

/** The day in the head of the document, which American writing begins with the month. */
function readDate(text: string): string | undefined {
	const written =
		/^ms\.date: *"?([\d/-]{8,10})/m.exec(text)?.[1] ?? /<meta name="ms\.date" content="([\d/-]{8,10})/.exec(text)?.[1];
	const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written ?? '') ?? [];
	if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return /^\d{4}-\d\d-\d\d$/.exec(written ?? '')?.[0];
}

/** The language in the head of the document; the source of the English one names none. */
function readLanguage(text: string): string | undefined {
	return (/^(?:ms\.contentlocale|locale): *([A-Za-z-]+)/m.exec(text) ??
		/<html[^>]* lang="([A-Za-z-]+)"/.exec(text))?.[1];
}

/** One row for each code: where the document has several, their texts below each other. */
function mergeRows(rows: readonly DocumentRow[]): DocumentTable {
	const byId = Map.groupBy(rows, ({ id }) => id);
	const merged = [...byId].map(([id, same]) => ({
		id,
		text: same.map(({ text }) => text).join('\n'),
		textWithoutLists: same.map(({ textWithoutLists }) => textWithoutLists).join('\n'),
	}));
	const warnings = [...byId]
		.filter(([, same]) => same.length > 1)
		.map(([id, { length }]) => `AADSTS${id} has ${length} rows; all of them were compared.`);
	return { rows: merged, warnings };
}
