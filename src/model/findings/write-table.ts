import { writeCsv } from '../data/csv.ts';
import type { CodeCount } from '../sign-ins/count-codes.ts';
import { writeTime } from './finding.ts';

/** What is said of a code in a table, in words. */
export interface CodeWords {
	readonly title: string;
	readonly kind: string;
	readonly credential: string;
}

const heads = [
	'Code',
	'Rows',
	'Meaning',
	'Is it an error',
	'Password right',
	'Users',
	'Apps',
	'Addresses',
	'First (UTC)',
	'Last (UTC)',
];

/** The forms in which a table can be copied. */
export type TableForm = 'CSV' | 'TSV' | 'Markdown';

/** The table of codes as a text to paste; no cell can be taken for a formula. */
export function writeCodeTable(
	form: TableForm,
	codes: readonly CodeCount[],
	wordsOf: (code: string) => CodeWords,
): string {
	const rows = codes.map((code) => writeCells(code, wordsOf(code.code)));
	if (form === 'CSV') return writeCsv(heads, rows);
	if (form === 'TSV') return [heads, ...rows].map((row) => row.map(writePlainCell).join('\t')).join('\n');
	return writeMarkdownTable(heads, rows);
}

function writeCells({ code, count, user, app, address, first, last }: CodeCount, words: CodeWords): readonly string[] {
	const numbers = [user, app, address].map(({ distinct }) => String(distinct));
	const times = [first, last].map((time) => (time === 0 ? '' : writeTime(time)));
	return [code, String(count), words.title, words.kind, words.credential, ...numbers, ...times];
}

/** A cell for a sheet: without what ends a cell or a row, and with an apostrophe before what begins a formula. */
function writePlainCell(value: string): string {
	const line = value.replace(/[\t\r\n]+/g, ' ');
	return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** A table in Markdown. */
function writeMarkdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return [header, header.map(() => '---'), ...rows]
		.map((row) => `| ${row.map(escapeMarkdown).join(' | ')} |`)
		.join('\n');
}

/**
 * A text from a log inside Markdown: no markup of its own, and one line.
 * @example escapeMarkdown('a|b') // => 'a\\|b'
 */
export function escapeMarkdown(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\|<>*_`[\]#]/g, (special) => `\\${special}`);
}
