import { expect, test } from 'vitest';
import { writeDatatable, writeLogQuery, writeRowsAs } from './row-texts.ts';

const header = ['Code', 'Meaning'];
const rows = [
	['50058', 'No | session'],
	['1', '=1+1\tand more'],
];

test.each([
	['CSV', `Code,Meaning\r\n50058,No | session\r\n1,'=1+1\tand more\r\n`],
	['TSV', `Code\tMeaning\n50058\tNo | session\n1\t'=1+1 and more`],
	['Markdown', '| Code | Meaning |\n| --- | --- |\n| 50058 | No \\| session |\n| 1 | =1+1 and more |'],
])('rows are written as %s', (format, expected) => {
	expect(writeRowsAs(format, header, rows)).toBe(expected);
});

test('a query of the logs asks for each code as a text', () => {
	expect(writeLogQuery(['50058', '50126'])).toContain('| where ResultType in ("50058", "50126")');
});

test('a table for a join has a line for each code', () => {
	expect(writeDatatable([['50058', 'No "session"', 'Expected'] as const, ['50126', 'C:\\', '']])).toBe(
		'let codes = datatable(ResultType: string, Title: string, Kind: string) [\n\t"50058", "No \\"session\\"", "Expected",\n\t"50126", "C:\\\\", ""\n];',
	);
});
