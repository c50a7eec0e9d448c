// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { detachHead } from '../../tests/served-data.ts';
import { addressOfData, fetchEarly } from './early-files.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

test('the address of a file of the data holds the version of the build, so that it may be kept for ever', () => {
	vi.stubEnv('BASE_URL', '/docs/');
	vi.stubEnv('SITE_VERSION', '0a9f');
	expect(addressOfData('codes')).toBe('/docs/search-data/0a9f/codes.json');
});

test('a file that is asked for early is asked for as fetch asks, or the browser would ask twice', () => {
	const head = detachHead();
	fetchEarly('/search-data/0a9f/codes.json');
	const link = head.querySelector('link');
	expect(link?.getAttributeNames().map((name) => [name, link.getAttribute(name)])).toEqual([
		['rel', 'preload'],
		['as', 'fetch'],
		['crossorigin', ''],
		['href', '/search-data/0a9f/codes.json'],
	]);
});
