import { describe, expect, test } from 'vitest';
import { planResponse, planDocument } from './plan.ts';

const origin = 'https://site.example';
const files = new Set([
	'/',
	'/codes',
	'/codes/50058',
	'/about',
	'/error',
	'/offline',
	'/404.html',
	'/favicon.svg',
	'/_astro/a.js',
]);

describe('a request', () => {
	const read = { method: 'GET', isNavigation: false, senders: [] };
	const visit = { method: 'GET', isNavigation: true, senders: [] };
	test.each([
		['of another origin is left alone', { ...read, url: 'https://other.example/codes/50058' }, 'leave'],
		['of a look-alike origin is left alone', { ...read, url: 'https://site.example.evil/docs/codes/50058' }, 'leave'],
		['outside the base is left alone', { ...read, url: `${origin}/codes/50058` }, 'leave'],
		['of a neighbour with a longer name is left alone', { ...visit, url: `${origin}/docs2/codes` }, 'leave'],
		['for the worker is left alone', { ...read, url: `${origin}/docs/sw.js` }, 'leave'],
		['for the bundle is left alone', { ...read, url: `${origin}/docs/offline-bundle/a.bundle` }, 'leave'],
		['that writes is left alone', { ...read, method: 'PUT', url: `${origin}/docs/codes` }, 'leave'],
		['that posts in the background is left alone', { ...read, method: 'POST', url: `${origin}/docs/decode` }, 'leave'],
		['that posts to another page is left alone', { ...visit, method: 'POST', url: `${origin}/docs/search` }, 'leave'],
		[
			'that shares a text is kept from the network',
			{ ...visit, method: 'POST', url: `${origin}/docs/decode` },
			'share',
		],
		[
			'that a page sends as if it were shared is refused',
			{ ...visit, method: 'POST', url: `${origin}/docs/decode`, senders: ['https://other.example'] },
			'refuse-share',
		],
		['for a page is one for a document', { ...visit, url: `${origin}/docs/codes/50058` }, 'document'],
		['for the root is one for a document', { ...visit, url: `${origin}/docs/` }, 'document'],
		['of a script is one for a file', { ...read, url: `${origin}/docs/_astro/a.js` }, 'file'],
	])('%s', (_name, asked, kind) => {
		expect(planResponse(asked, origin, '/docs').kind).toBe(kind);
	});
	test('for the entry of the search is one for the file, whatever its query', () => {
		const url = `${origin}/search-index/v/pagefind-entry.json?ts=1763893`;
		expect(planResponse({ ...read, url }, origin, '')).toEqual({
			kind: 'file',
			path: '/search-index/v/pagefind-entry.json',
		});
	});
});

describe('a document', () => {
	test.each([
		['/', '', { kind: 'saved', path: '/' }],
		['/codes/50058', '', { kind: 'saved', path: '/codes/50058' }],
		['/codes/50058', '?from=mail', { kind: 'saved', path: '/codes/50058' }],
		['/codes', '?area=mfa', { kind: 'saved', path: '/codes' }],
		['/codes/50058/', '', { kind: 'redirect', to: '/docs/codes/50058' }],
		['/codes/50058.html', '?a=b', { kind: 'redirect', to: '/docs/codes/50058?a=b' }],
		['/codes/AADSTS50058', '', { kind: 'redirect', to: '/docs/codes/50058' }],
		['/aadsts50058', '', { kind: 'redirect', to: '/docs/codes/50058' }],
		['/50058', '', { kind: 'redirect', to: '/docs/codes/50058' }],
		['/error', '?code=50058', { kind: 'redirect', to: '/docs/codes/50058' }],
		['/error', '?code=words', { kind: 'saved', path: '/error' }],
		['/about/', '', { kind: 'redirect', to: '/docs/about' }],
		['/index.html', '', { kind: 'redirect', to: '/docs/' }],
		['/codes/99999999', '', { kind: 'missing' }],
		['/error', '?code=99999999', { kind: 'missing' }],
		['/404.html', '', { kind: 'missing' }],
		['/404', '', { kind: 'missing' }],
		['/nothing', '', { kind: 'missing' }],
		['/favicon.svg', '', { kind: 'saved', path: '/favicon.svg' }],
		['/codes/__proto__', '', { kind: 'missing' }],
		['//evil.example/50058', '', { kind: 'missing' }],
		['/%zz', '', { kind: 'missing' }],
	])('at %s%s is %j', (path, query, expected) => {
		expect(planDocument(path, query, '/docs', files)).toEqual(expected);
	});
});
