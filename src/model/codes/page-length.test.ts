import { expect, test } from 'vitest';
import { hasMuchText } from './page-length.ts';

test.each([
	['no text', {}, false],
	['a text of some pages', { entry: { body: 'word '.repeat(3000) } }, false],
	['a text of many pages', { entry: { body: 'word '.repeat(4100) } }, true],
	[
		'many messages',
		{ messages: Array(300).fill({ template: 'Word '.repeat(10), source: 'https://example.com' }) },
		true,
	],
])('a page with %s', (_, more, expected) => {
	const written = {
		causes: [],
		official: undefined,
		messages: [],
		examples: [],
		sources: [],
		pageTexts: [],
		entry: {},
	};
	expect(hasMuchText({ ...written, ...more })).toBe(expected);
});
