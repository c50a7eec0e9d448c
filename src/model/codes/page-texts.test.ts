import { expect, test } from 'vitest';
import type { PageText } from '../../schema/page-text.ts';
import { indexPageTexts } from './page-texts.ts';

const source = 'https://example.com';
const showing = (id: string, ...codes: readonly string[]): PageText => ({
	id,
	about: 'What the page means.',
	texts: [{ text: 'Need approval', language: 'en', part: 'title', source }],
	codes: codes.map((code) => ({ code, tells: 'It says more than the others.', source })),
	checked: '2026-11-29',
});

test('each code has all pages that are shown for it, in their order', () => {
	const index = indexPageTexts([showing('one', '50053', '50057'), showing('two', '50053')]);
	expect([...index].map(([code, all]) => [code, all.map(({ id }) => id)])).toEqual([
		['50053', ['one', 'two']],
		['50057', ['one']],
	]);
});
