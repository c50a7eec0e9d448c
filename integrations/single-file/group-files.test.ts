import { expect, test } from 'vitest';
import { groupFiles } from './group-files.ts';

function group(...files: readonly (readonly [path: string, size: number])[]) {
	const given = files.map(([path, size]) => ({
		path,
		size,
		read: () => {
			throw new Error('not read');
		},
	}));
	return groupFiles(given).map((part) => part.map(({ path }) => path));
}

test('what is asked for first is unpacked first, and the texts of a part before its pages', () => {
	expect(
		group(
			['/', 1],
			['/search-data/0a/codes.json', 1],
			['/search-data/0a/messages.json', 1],
			['/search-index/0a/index/en_1.pf_index', 1],
			['/_astro/page.js', 1],
			['/favicon.svg', 1],
			['/search-index/0a/pagefind.js', 1],
			['/about', 1],
			['/codes/1', 1],
			['/search-index/0a/fragment/en_1.pf_fragment', 1],
		),
	).toEqual([
		['/', '/search-data/0a/codes.json'],
		['/search-data/0a/messages.json'],
		['/search-index/0a/index/en_1.pf_index'],
		['/search-index/0a/fragment/en_1.pf_fragment', '/about', '/codes/1'],
	]);
});

test('pages are in parts of some size, each with its text', () => {
	expect(group(['/codes/1', 8_000_000], ['/1.pf_fragment', 1], ['/codes/2', 1], ['/2.pf_fragment', 1])).toEqual([
		[],
		[],
		[],
		['/1.pf_fragment', '/codes/1'],
		['/2.pf_fragment', '/codes/2'],
	]);
});
