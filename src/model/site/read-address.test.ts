import { describe, expect, test } from 'vitest';
import { readAddress, wordsInPath } from './read-address.ts';

const hasPage = (path: string): boolean => ['/', '/codes', '/codes/50058', '/guides/consent'].includes(path);

describe('an address is read', () => {
	test.each([
		['/codes/50058', '', { kind: 'page', path: '/codes/50058' }],
		['/codes/50058/', '', { kind: 'alias', path: '/codes/50058' }],
		['/codes/50058.html', '', { kind: 'alias', path: '/codes/50058' }],
		['/codes/AADSTS50058', '', { kind: 'alias', path: '/codes/50058' }],
		['/codes/aadsts50058', '', { kind: 'alias', path: '/codes/50058' }],
		['/AADSTS50058', '', { kind: 'alias', path: '/codes/50058' }],
		['/50058', '', { kind: 'alias', path: '/codes/50058' }],
		['/error', '?code=50058', { kind: 'alias', path: '/codes/50058' }],
		['/error', '?code=AADSTS50058&x=1', { kind: 'alias', path: '/codes/50058' }],
		['/codes/99999', '', { kind: 'unknown-code', id: '99999' }],
		['/codes', '', { kind: 'page', path: '/codes' }],
		['/codes/', '', { kind: 'alias', path: '/codes' }],
		['/guides/consent.html', '', { kind: 'alias', path: '/guides/consent' }],
		['/index.html', '', { kind: 'alias', path: '/' }],
		['/', '', { kind: 'page', path: '/' }],
		['/nothing', '', { kind: 'unknown' }],
		['/%E0%A4%A', '', { kind: 'unknown' }],
		['/error', '?code=<script>', { kind: 'unknown' }],
	])('%s%s', (path, query, meaning) => {
		expect(readAddress(path, query, hasPage)).toEqual(meaning);
	});

	test.each(['/', ' ', '+', '%20', '-', '_', ':', '.', '1', 'a', '/index', '.html', 'aadsts'])(
		'of a million times %j, in its path or its query',
		(sign) => {
			// With the square of its length as work, this would take an hour.
			const long = sign.repeat(1_000_000);
			for (const [path, query] of [
				[`/${long}x`, ''],
				[`/codes/${long}x/`, ''],
				['/error', `?code=${long}x`],
				['/error', `?code=AADSTS${long}x${long}`],
			] as const)
				expect(readAddress(path, query, hasPage).kind).toBe('unknown');
		},
	);
	test('a number of three digits is no code', () => {
		expect(readAddress('/404', '', hasPage)).toEqual({ kind: 'unknown' });
	});
});

describe('the words of an address', () => {
	test.each([
		['/codes/UserInformationNotProvided.html', 'UserInformationNotProvided'],
		['/errors/invalid-client_secret', 'errors invalid client secret'],
		['/%3Cimg%20src=x%3E', 'img src x'],
		['/', ''],
	])('%s holds %j', (path, words) => {
		expect(wordsInPath(path)).toBe(words);
	});
});
