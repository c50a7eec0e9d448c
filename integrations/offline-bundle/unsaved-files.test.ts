import { expect, test } from 'vitest';
import { shortenPaths } from './unsaved-files.ts';

const saved = new Set(['/', '/codes', '/codes/1', '/codes/2', '/codes/pages/1', '/guides/a', '/guides/b', '/404.html']);

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
	['where every page of a folder has one', ['/codes/1.md', '/codes/2.md'], [], ['/codes/*.md']],
	['unless a page of the folder has none', ['/guides/a.md'], ['/guides/a.md'], []],
	[
		'and those beside no page by their own',
		['/codes/1.md', '/codes/2.md', '/codes/9.md'],
		['/codes/9.md'],
		['/codes/*.md'],
	],
	['never at the top of the site', ['/codes.md', '/codes.json'], ['/codes.md', '/codes.json'], []],
	['never where there is no page', ['/schema/a.json'], ['/schema/a.json'], []],
])('files are named by a pattern %s', (_, paths, alone, besidePages) => {
	expect(shortenPaths(paths, saved)).toEqual({ paths: alone, besidePages });
});
