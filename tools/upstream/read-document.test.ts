import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const markdown = readFileSync('tests/fixtures/upstream/reference-error-codes.md', 'utf8');
const plainText = readFileSync('tests/fixtures/reference-document.txt', 'utf8');

function textOf(document: string, id: string): string | undefined {
	return readDocument(document).rows.find((row) => row.id === id)?.text;
}

describe('a document in Markdown', () => {
	test.each([
		['16000', "FirstSymbol - User account '{EmailHidden}' doesn't exist in tenant '{tenant}'. See this page."],
		['160021', 'SecondSymbol - No space before the bar, two spaces at the end.'],
		[
			'50012',
			"ThirdSymbol - One of the following reasons:\nThe name isn't authorized\nThe chain isn't valid\nAsk the developer.",
		],
		[
			'50053',
			'This error has two reasons:\nFourthSymbol - See the guide.\nBrowse to Monitoring & health -> Sign-in logs.',
		],
		['50058', 'FifthSymbol - Nobody is signed in.\nIt is expected with prompt=none.'],
		['500208', 'The domain is not a valid login domain - This row ends without a bar.'],
		['50043', 'SixthSymbol'],
		['650052', 'The app needs a service (\\"{name}\\") that {organization} lacks.'],
		['90022', 'SeventhSymbol - The expected format is name[/host][@realm], *not* | another.'],
	])('gives the words of %s', (id, expected) => {
		expect(textOf(markdown, id)).toBe(expected);
	});
	test('gives the words around a list too', () => {
		const row = readDocument(markdown).rows.find(({ id }) => id === '50012');
		expect(row?.textWithoutLists).toBe('ThirdSymbol - One of the following reasons:\nAsk the developer.');
	});
	test('has no rows of other tables', () => {
		expect(readDocument(markdown).rows).toHaveLength(9);
	});
	test('may have line ends of Windows', () => {
		expect(readDocument(markdown.replaceAll('\n', '\r\n'))).toEqual(readDocument(markdown));
	});
});

describe('what the head of a document says', () => {
	test.each([
		['ms.date: 02/03/2025', '2025-02-03'],
		['ms.date: 2025-02-03T00:00:00.0000000Z', '2025-02-03'],
		['ms.date: soon', undefined],
		['', undefined],
	])('%j is the day %s', (head, date) => {
		expect(readDocument(markdown.replace('ms.topic: reference', head)).date).toBe(date);
	});
	test('is the edition, by the addresses that it leads to', () => {
		expect(readDocument(markdown).edition).toBe('global');
		expect(readDocument(plainText).edition).toBe('china');
	});
	test('may be the language of a translation, which is refused', () => {
		expect(readDocument(markdown.replace('ms.topic', 'locale: en-us\nms.topic')).rowCount).toBe(9);
		expect(() => readDocument(markdown.replace('ms.topic', 'ms.contentlocale: de-DE\nms.topic'))).toThrow('de-DE');
	});
});

describe('a table that is odd and can be read', () => {
	test.each([
		[
			'a row over several lines',
			markdown.replace('SixthSymbol |', 'SixthSymbol -\n\n  and more |'),
			'SixthSymbol -\nand more',
			'Line 22: AADSTS50043 goes on over several lines; they were joined.',
		],
		['an empty line between rows', markdown.replace('| AADSTS650052', '\n| AADSTS650052'), 'SixthSymbol', undefined],
		[
			'a code twice',
			markdown.replace('AADSTS650052', 'AADSTS50043'),
			'SixthSymbol\nThe app needs a service (\\"{name}\\") that {organization} lacks.',
			'AADSTS50043 has 2 rows; all of them were compared.',
		],
	])('%s', (_, document, text, warning) => {
		expect(textOf(document, '50043')).toBe(text);
		expect(readDocument(document).warnings).toEqual(warning === undefined ? [] : [warning]);
	});
	test('a list as the rendered page has it is the same list', () => {
		const rendered = markdown.replace(
			/<ul><li>The name isn't authorized<\/li><li>The chain isn't valid<\/li><\/ul> /,
			"<br>- The name isn't authorized<br>- The chain isn't valid<br><br>",
		);
		expect(rendered).not.toBe(markdown);
		expect(readDocument(rendered).rows).toEqual(readDocument(markdown).rows);
	});
});

test('a document in HTML gives the same words as in Markdown', () => {
	const html = `<html><table><tr><td>error</td><td>A string</td></tr></table>
<table><thead><tr><th>Error</th><th>Description</th></tr></thead><tbody>
<tr><td>AADSTS50012</td><td>ThirdSymbol - One of the following reasons:<ul><li>The name isn&#39;t authorized</li>
<li>The chain isn't valid</li></ul> Ask the <a href="x">developer</a>.</td></tr>
<tr><td>AADSTS50058</td><td>FifthSymbol - Nobody is <strong>signed</strong> in.<br>It is expected with <code>prompt=none</code>.</td></tr>
</tbody></table></html>`;
	expect(readDocument(html).rows.map(({ text }) => text)).toEqual([
		textOf(markdown, '50012'),
		textOf(markdown, '50058'),
	]);
});

test('a document in plain text gives its 306 rows', () => {
	expect(readDocument(plainText).rows).toHaveLength(306);
});

describe('a broken table is refused with what is wrong', () => {
	test.each([
		['no table', '# Codes\n', /No table of codes/],
		['a sign-in page', '<html><body>Sign in</body></html>', /No table of codes/],
		['a row without description', markdown.replace('| SixthSymbol |', '|'), /AADSTS50043 has no description/],
		['a bar inside a cell', markdown.replace('SixthSymbol', 'Sixth | Symbol'), /AADSTS50043 has 3 cells/],
		['something that is not a number', markdown.replace('AADSTS50043', 'AADSTS5OO43'), /expected a code such as/],
		['no delimiter', markdown.replace('| Error | Description |\n|---|---|\n', ''), /expected \|---\|---\| above/],
		[
			'a text row without end',
			plainText.replace('GraphServiceUnreachable |', 'GraphServiceUnreachable'),
			/AADSTS90091: expected/,
		],
		['an HTML row without cell', '<table><tr><td>AADSTS50043</td></tr></table>', /AADSTS50043 has no description/],
		['HTML cells without a table', '<td>AADSTS50043</td>', /no table with rows/],
	])('%s', (_, document, message) => {
		expect(() => readDocument(document)).toThrow(message);
	});
});
