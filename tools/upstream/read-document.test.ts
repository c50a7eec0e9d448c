import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const markdown = readFileSync('tests/fixtures/upstream/reference-error-codes.md', 'utf8');
const plainText = readFileSync('tests/fixtures/reference-document.txt', 'utf8');

function textOf(document: string, id: string): string | undefined {
	return readDocument(document).find((row) => row.id === id)?.text;
}

describe('a document in Markdown', () => {
	test.each([
		['16000', "FirstSymbol - User account '{EmailHidden}' doesn't exist in tenant '{tenant}'. See this page."],
		['160021', 'SecondSymbol - No space before the bar, two spaces at the end.'],
		[
			'50012',
			"ThirdSymbol - One of the following reasons: The name isn't authorized The chain isn't valid Ask the developer.",
		],
		[
			'50053',
			'This error has two reasons: FourthSymbol - See the guide. Browse to Monitoring & health -> Sign-in logs.',
		],
		['50058', 'FifthSymbol - Nobody is signed in. It is expected with prompt=none.'],
		['500208', 'The domain is not a valid login domain - This row ends without a bar.'],
		['50043', 'SixthSymbol'],
		['650052', 'The app needs a service (\\"{name}\\") that {organization} lacks.'],
		['90022', 'SeventhSymbol - The expected format is name[/host][@realm], *not* | another.'],
	])('gives the words of %s', (id, expected) => {
		expect(textOf(markdown, id)).toBe(expected);
	});
	test('gives the words around a list too', () => {
		const row = readDocument(markdown).find(({ id }) => id === '50012');
		expect(row?.textWithoutLists).toBe('ThirdSymbol - One of the following reasons: Ask the developer.');
	});
	test('has no rows of other tables', () => {
		expect(readDocument(markdown)).toHaveLength(9);
	});
	test('may have line ends of Windows', () => {
		expect(readDocument(markdown.replaceAll('\n', '\r\n'))).toEqual(readDocument(markdown));
	});
});

test('a document in HTML gives the same words as in Markdown', () => {
	const html = `<html><table><tr><td>error</td><td>A string</td></tr></table>
<table><thead><tr><th>Error</th><th>Description</th></tr></thead><tbody>
<tr><td>AADSTS50012</td><td>ThirdSymbol - One of the following reasons:<ul><li>The name isn&#39;t authorized</li>
<li>The chain isn't valid</li></ul> Ask the <a href="x">developer</a>.</td></tr>
<tr><td>AADSTS50058</td><td>FifthSymbol - Nobody is <strong>signed</strong> in.<br>It is expected with <code>prompt=none</code>.</td></tr>
</tbody></table></html>`;
	expect(readDocument(html).map(({ text }) => text)).toEqual([textOf(markdown, '50012'), textOf(markdown, '50058')]);
});

test('a document in plain text gives its 306 rows', () => {
	expect(readDocument(plainText)).toHaveLength(306);
});

describe('a broken table is refused with what is wrong', () => {
	test.each([
		['no table', '# Codes\n', /No table of codes/],
		['a sign-in page', '<html><body>Sign in</body></html>', /No table of codes/],
		['a row without description', markdown.replace('| SixthSymbol |', '|'), /AADSTS50043 has no description/],
		['a row cut in two', markdown.replace('SixthSymbol |', 'SixthSymbol -\nand more |'), /Line 23: expected a code/],
		['a bar inside a cell', markdown.replace('SixthSymbol', 'Sixth | Symbol'), /AADSTS50043 has 3 cells/],
		['something that is not a number', markdown.replace('AADSTS50043', 'AADSTS5OO43'), /expected a code such as/],
		['no delimiter', markdown.replace('| Error | Description |\n|---|---|\n', ''), /expected \|---\|---\| above/],
		['an empty line within', markdown.replace('| AADSTS50043', '\n| AADSTS50043'), /is outside the table/],
		['a code twice', markdown.replace('AADSTS50043', 'AADSTS16000'), /AADSTS16000 has two rows/],
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
