import { describe, expect, test } from 'vitest';
import { cachingOf, immutable, immutableFolders, redirects, revalidated, securityHeaders } from './hosting.ts';
import { readAddress } from './read-address.ts';

describe('how long an answer may be kept', () => {
	test.each([
		...immutableFolders.map((folder) => [`${folder}file.js`, immutable]),
		['/codes/50058', revalidated],
		['/sw.js', revalidated],
		['/', revalidated],
		['/codes/_astro/a.js', revalidated],
		['/_astro', revalidated],
	])('%s: %s', (path, caching) => {
		expect(cachingOf(path)).toBe(caching);
	});
});

describe('a redirect', () => {
	test.each(redirects.map(({ from, to }) => [from, to]))(
		'from %s leads where the page itself would lead',
		(from, to) => {
			const meaning = readAddress(from.replace(':code', '50058'), '', (path) => path === '/codes/50058');
			expect(meaning).toEqual({ kind: 'alias', path: to.replace(':code', '50058') });
		},
	);
	test('never leads to an address that is redirected again', () => {
		const starts = redirects.map(({ from }) => from.replace(':code', ''));
		expect(redirects.filter(({ to }) => starts.some((start) => to.startsWith(start)))).toEqual([]);
	});
});

describe('the headers of every answer', () => {
	test('refuse frames and guesses of types', () => {
		expect(securityHeaders['Content-Security-Policy']).toContain("frame-ancestors 'none'");
		expect(securityHeaders['X-Content-Type-Options']).toBe('nosniff');
	});
	test('switch off every named feature for every origin', () => {
		const features = securityHeaders['Permissions-Policy'].split(',');
		expect(features).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()']));
		expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([]);
	});
});
