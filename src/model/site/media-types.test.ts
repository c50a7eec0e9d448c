import { describe, expect, test } from 'vitest';
import { isCompressible, mediaTypeOf } from './media-types.ts';

describe('the media type of a file', () => {
	test.each([
		['codes/50058.html', 'text/html; charset=utf-8'],
		['/_astro/a.B3-x_.js', 'text/javascript; charset=utf-8'],
		['/_astro/print.B3-x_.css', 'text/css; charset=utf-8'],
		['codes/50058.json', 'application/json; charset=utf-8'],
		['app.webmanifest', 'application/manifest+json; charset=utf-8'],
		['favicon.svg', 'image/svg+xml'],
		['codes/50058.md', 'text/markdown; charset=utf-8'],
		['codes.csv', 'text/csv; charset=utf-8'],
		['search-index/wasm.en.pf_index', 'application/octet-stream'],
	])('%s is %s', (file, type) => {
		expect(mediaTypeOf(file)).toBe(type);
	});
	test.each([
		['an ending that only our scripts read', 'wasm.en.pagefind'],
		['no ending', 'codes/50058'],
		['an ending in the name of a folder alone', 'v1.json/file'],
		['an ending that every object inherits', 'a.constructor'],
	])('of %s is the general one', (_, file) => {
		expect(mediaTypeOf(file)).toBe('application/octet-stream');
	});
});

test.each([
	['text/html; charset=utf-8', true],
	['application/json; charset=utf-8', true],
	['application/manifest+json; charset=utf-8', true],
	['image/svg+xml', true],
	['image/png', false],
	['application/octet-stream', false],
	['application/x-text/plain', false],
])('whether %s is worth compressing: %s', (type, isWorth) => {
	expect(isCompressible(type)).toBe(isWorth);
});
