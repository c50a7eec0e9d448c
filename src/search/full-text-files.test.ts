// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { detachHead } from '../../tests/served-data.ts';

vi.stubEnv('SITE_VERSION', '0a9f');
vi.stubEnv('BASE_URL', '/docs/');
const { fetchFullTextEarly, indexFolder, indexScript } = await import('./full-text-files.ts');

test('the index is in a folder of its version', () => {
	expect([indexFolder, indexScript]).toEqual(['/docs/search-index/0a9f/', '/docs/search-index/0a9f/pagefind.js']);
});

test('the files of the index are asked for early: the script as a module, the rest as fetch asks', () => {
	const head = detachHead();
	fetchFullTextEarly();
	const links = [...head.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('href')]);
	expect(links).toEqual([
		['modulepreload', '/docs/search-index/0a9f/pagefind.js'],
		['preload', '/docs/search-index/0a9f/chunk-starts.json'],
		['preload', '/docs/search-index/0a9f/pagefind-entry.json?ts=0a9f'],
		['preload', '/docs/search-index/0a9f/pagefind.en.pf_meta'],
		['preload', '/docs/search-index/0a9f/wasm.en.pagefind'],
	]);
});
