// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { detachHead } from '../../tests/served-data.ts';
import { fetchEarly } from './early-files.ts';

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
