import type { SiteFile } from '../offline-bundle/pack.ts';

/** About how many bytes of pages are packed together: fewer repeat more, more take longer until the last is unpacked. */
const mostBytes = 8_000_000;

/** What is asked for before anything else: the first pages of a reader, and what finds a number or a name. */
const first = /^\/(?:decode|search|codes|404\.html|search-data\/.+\/(?:codes|pages|facets)\.json)?$/;
/** What only the script of a page with an address of its own asks for, and what Pagefind's script is part of this file's. */
const unused = /^\/_astro\/|\.(?:svg|png|webmanifest)$|\/pagefind\.js$/;

/**
 * The files of the site in parts that are unpacked one by one: what is needed first, what a text is read with, the index,
 * then the pages, in each part behind the search's texts of its pages, which are asked for by themselves.
 * @param files as the saved copy holds them, like ones beside each other
 */
export function groupFiles(files: readonly SiteFile[]): readonly (readonly SiteFile[])[] {
	const kinds = Map.groupBy(
		files.filter(({ path }) => !unused.test(path)),
		kindOf,
	);
	const fixed = (['first', 'data', 'index'] as const).map((kind) => kinds.get(kind) ?? []);
	return [...fixed, ...splitPages(kinds.get('pages') ?? [])];
}

function kindOf({ path }: SiteFile): 'first' | 'data' | 'index' | 'pages' {
	if (first.test(path)) return 'first';
	if (path.startsWith('/search-data/')) return 'data';
	return path.startsWith('/search-index/') && !isText(path) ? 'index' : 'pages';
}

/** Whether a file is what the search says of a page. */
function isText(path: string): boolean {
	return path.endsWith('.pf_fragment');
}

function splitPages(files: readonly SiteFile[]): readonly (readonly SiteFile[])[] {
	const parts: SiteFile[][] = [];
	let size = mostBytes;
	for (const file of files) {
		// A page's text is behind it.
		if (size >= mostBytes && !isText(file.path)) {
			parts.push([]);
			size = 0;
		}
		parts.at(-1)?.push(file);
		size += file.size;
	}
	return parts.map((part) => [...part.filter(({ path }) => isText(path)), ...part.filter(({ path }) => !isText(path))]);
}
