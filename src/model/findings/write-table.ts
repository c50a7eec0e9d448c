import { writeRowsAs } from '../data/row-texts.ts';
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
	return writeRowsAs(
		form,
		heads,
		codes.map((code) => writeCells(code, wordsOf(code.code))),
	);
}

function writeCells({ code, count, user, app, address, first, last }: CodeCount, words: CodeWords): readonly string[] {
	const numbers = [user, app, address].map(({ distinct }) => String(distinct));
	const times = [first, last].map((time) => (time === 0 ? '' : writeTime(time)));
	return [code, String(count), words.title, words.kind, words.credential, ...numbers, ...times];
}
