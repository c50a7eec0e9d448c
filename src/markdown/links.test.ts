import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { linksBelowBase } from './links.ts';

function addressIn(markdown: string, base: string): string | undefined {
	const { html } = markdownToHtml(markdown, { mdastPlugins: [linksBelowBase(base)] });
	return /href="([^"]*)"/.exec(html)?.[1];
}

test.each([
	['another page', '[a](/codes/50058)', '/docs/codes/50058'],
	['a heading of another page', '[a](/guides/consent#who)', '/docs/guides/consent#who'],
	['the first page', '[a](/)', '/docs/'],
	['another page, its address written apart', '[a][one]\n\n[one]: /codes/50058', '/docs/codes/50058'],
])('a link to %s leads below the base path', (_, markdown, address) => {
	expect(addressIn(markdown, '/docs/')).toBe(address);
});

test('a link stays as written where the site is the root of its host', () => {
	expect(addressIn('[a](/codes/50058)', '/')).toBe('/codes/50058');
});

test.each([
	['another site', 'https://example.com/codes/50058'],
	['another site by the same protocol', '//example.com/codes/50058'],
	['a heading of the same page', '#how-to-fix-it'],
	['an address of e-mail', 'mailto:help@example.com'],
])('a link to %s stays as it is', (_, address) => {
	expect(addressIn(`[a](${address})`, '/docs')).toBe(address);
});
