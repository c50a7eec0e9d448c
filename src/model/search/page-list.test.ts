import { describe, expect, test } from 'vitest';
import { findPages } from './page-list.ts';

const pages = [
	{ path: '/guides/consent', title: 'Consent and permissions' },
	{ path: '/guides/redirect-uris', title: 'Where an answer goes' },
	{ path: '/areas/conditional-access', title: 'Conditional Access' },
	{ path: '/oauth-errors/consent_required', title: 'The user has to agree' },
	{ path: '/areas/mfa', title: 'Multifactor authentication' },
];
const find = (words: string): string[] => {
	const { exact, others } = findPages(words, pages);
	return [...exact, ...others].map(({ path }) => path);
};

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

test('finds at most four pages that are called otherwise', () => {
	const many = Array.from({ length: 6 }, (_, place) => ({ path: `/guides/g${place}`, title: `Consent ${place}` }));
	expect(findPages('consent', many)).toEqual({ exact: [], others: many.slice(0, 4) });
});

describe('a page is what was asked for', () => {
	const named = [
		{ path: '/oauth-errors/invalid_grant', title: 'OAuth error invalid_grant' },
		{ path: '/areas/mfa', title: 'Area: Multifactor authentication' },
		{ path: '/guides/handling-errors', title: 'Handling error codes in your application' },
	];
	test.each([
		['by its title', 'OAuth error invalid_grant', '/oauth-errors/invalid_grant'],
		['by its title without the kind of page', 'multifactor authentication', '/areas/mfa'],
		['by the end of its path', 'invalid_grant', '/oauth-errors/invalid_grant'],
		['by the end of its path in words', 'handling errors', '/guides/handling-errors'],
		['by another name of the thing', '2fa', '/areas/mfa'],
	])('%s', (_, words, path) => {
		expect(findPages(words, named).exact.map((page) => page.path)).toEqual([path]);
	});
	test('not by a part of its name', () => {
		expect(findPages('grant', named)).toEqual({ exact: [], others: [named[0]] });
	});
});
