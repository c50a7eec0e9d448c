import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hostFiles } from '../../src/model/site/hosting.ts';
import type { Configuration } from '../../src/offline/configuration.ts';

/** What the worker leaves to the network, and what no host gives away. */
const others: readonly string[] = ['/sw.js', ...hostFiles];

/**
 * The files of a built site that a copy does not hold: by a pattern such as `/codes/*.md` where every page of a folder
 * has one beside it, else by their paths.
 * @param saved the paths of the copy, pages without `.html`
 */
export async function listUnsaved(dist: string, saved: ReadonlySet<string>): Promise<Configuration['unsaved']> {
	const entries = await readdir(dist, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
		.map(({ parentPath, name }) => `/${relative(dist, join(parentPath, name)).replaceAll('\\', '/')}`)
		.filter((path) => !saved.has(path) && !others.includes(path) && !path.startsWith('/offline-bundle/'));
	return shortenPaths(paths.sort(), saved);
}

/**
 * Paths in short.
 * @example shortenPaths(['/a/1.md', '/b.txt'], new Set(['/a/1'])) // => { paths: ['/b.txt'], besidePages: ['/a/*.md'] }
 * @internal
 */
export function shortenPaths(paths: readonly string[], saved: ReadonlySet<string>): Configuration['unsaved'] {
	const known = new Set(paths);
	const pages = [...saved].filter((path) => !path.includes('.'));
	const patterns = new Set(paths.flatMap((path) => patternOf(path) ?? []));
	const besidePages = [...patterns].filter((pattern) => {
		const [folder = '', ending = ''] = pattern.split('*');
		const beside = pages.filter((page) => page.startsWith(folder) && !page.slice(folder.length).includes('/'));
		return beside.length > 0 && beside.every((page) => known.has(page + ending));
	});
	const isShort = (path: string): boolean =>
		besidePages.includes(patternOf(path) ?? '') && saved.has(path.replace(/\.[^.]+$/, ''));
	return { paths: paths.filter((path) => !isShort(path)), besidePages };
}

/** The pattern of all files of a folder with the same ending; the top of the site is no such folder. */
function patternOf(path: string): string | undefined {
	const [, folder, ending] = /^(\/.+\/)[^/]*?(\.[^/.]+)$/.exec(path) ?? [];
	return folder === undefined || ending === undefined ? undefined : `${folder}*${ending}`;
}
