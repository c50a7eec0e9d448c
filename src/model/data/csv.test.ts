import { describe, expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

describe('a cell', () => {
	test.each([
		['plain words', 'plain words'],
		['', ''],
		['a, b', '"a, b"'],
		['say "no"', '"say ""no"""'],
		['two\nlines', '"two\nlines"'],
		['=HYPERLINK("https://example.com")', `"'=HYPERLINK(""https://example.com"")"`],
		['+1', "'+1"],
		['-1', "'-1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['\r=1', `"'\r=1"`],
		['1 - 2 = 3', '1 - 2 = 3'],
	])('%j is written as %j', (value, expected) => {
		expect(writeCsv(['cell'], [[value]])).toBe(`cell\r\n${expected}\r\n`);
	});
});

test('a table has a header row and ends every row with CRLF', () => {
	expect(
		writeCsv(
			['code', 'title'],
			[
				['50058', 'No session'],
				['1', 'a, b'],
			],
		),
	).toBe('code,title\r\n50058,No session\r\n1,"a, b"\r\n');
});
