import { expect, test } from 'vitest';
import { findPages } from './page-list.ts';

const pages = [
	{ path: '/guides/consent', title: 'Consent and permissions' },
	{ path: '/guides/redirect-uris', title: 'Where an answer goes' },
	{ path: '/areas/conditional-access', title: 'Conditional Access' },
	{ path: '/oauth-errors/consent_required', title: 'The user has to agree' },
	{ path: '/areas/mfa', title: 'Multifactor authentication' },
];
const find = (words: string): string[] => findPages(words, pages).map(({ path }) => path);

test.each([
	['a word of the title', 'permissions', ['/guides/consent']],
	['a word of the path', 'redirect', ['/guides/redirect-uris']],
	[
		'a word that title and path of several pages hold, in their order',
		'consent',
		['/guides/consent', '/oauth-errors/consent_required'],
	],
	['a word that is still being typed', 'condit', ['/areas/conditional-access']],
	['a name of several words that is still being typed', 'conditional acc', ['/areas/conditional-access']],
	['another form of the word', 'permission', ['/guides/consent']],
	['another name of the thing', '2fa', ['/areas/mfa']],
	['all words, whatever their order and case', 'ACCESS conditional', ['/areas/conditional-access']],
	['the value of an error field', 'consent_required', ['/oauth-errors/consent_required']],
])('finds pages by %s', (_, words, paths) => {
	expect(find(words)).toEqual(paths);
});

test.each([
	['one of the words is missing', 'consent token'],
	['the word is only part of another', 'missions'],
	['nothing was typed', ' '],
])('finds no page when %s', (_, words) => {
	expect(find(words)).toEqual([]);
});

test('finds at most four pages', () => {
	const many = Array.from({ length: 6 }, (_, place) => ({ path: `/guides/g${place}`, title: `Consent ${place}` }));
	expect(findPages('consent', many)).toEqual(many.slice(0, 4));
});
