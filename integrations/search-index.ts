import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { chunkStartsFile } from '../src/model/search/chunk-names.ts';
import { isFunctionWord } from '../src/model/search/without-function-words.ts';
import { nameFragments } from './fragment-names.ts';
import { rewriteChunks } from './index-chunks.ts';
import { mergeIndexes, type IndexFiles, type MergedIndex } from './merge-indexes.ts';
import { prepareSearchScript } from './search-script.ts';

/** The attribute that marks the part of a page which the search reads. */
const marker = 'data-pagefind-body';

/** The file that names the parts of an index. */
const entryName = 'pagefind-entry.json';

/**
 * Indexes the built pages for the search in the browser, into `dist/search-index/<version>/`.
 * Fails the build when the number of indexed pages is not the number of marked ones.
 */
export function searchIndex(version: string): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				collectGarbage();
				const pages = await writeIndex(dist, join(dist, 'search-index', version));
				logger.info(`${String(pages)} pages indexed`);
			},
		},
	};
}

/** Gives back what pages were made with: Node waits until it needs memory itself, but Pagefind is another process. */
function collectGarbage(): void {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as (options: object) => void)({ type: 'major', flavor: 'last-resort' });
}

/**
 * How many pages Pagefind reads before it writes: in its memory a page takes up to 230 kB. Their indexes become one.
 */
const pagesAtOnce = 3000;

/**
 * Writes the index of the pages of a folder into another one, and gives the number of pages.
 * @param most how many pages Pagefind holds in memory at a time
 * @throws {Error} when Pagefind refuses a page, or indexes another number of pages than are marked
 */
export async function writeIndex(dist: string, target: string, most = pagesAtOnce): Promise<number> {
	const marked = listMarked(dist);
	if (marked.length === 0) throw new Error(`search index: expected pages with ${marker} in ${dist}, found none`);
	rmSync(target, { recursive: true, force: true });
	const [first = [], ...others] = splitList(marked, most);
	await indexPages(dist, first, target);
	if (others.length > 0) {
		const parts = others.map((_, place) => join(target, `part-${String(place + 2)}`));
		for (const [place, pages] of others.entries()) await indexPages(dist, pages, parts[place] ?? target);
		mergeParts(target, parts);
	}
	// The search takes the same words out of a query.
	const starts = rewriteChunks(join(target, 'index'), join(target, 'pagefind.en.pf_meta'), isFunctionWord);
	writeFileSync(join(target, chunkStartsFile), JSON.stringify(starts));
	const indexed = countIndexed(target);
	if (indexed !== marked.length)
		throw new Error(
			`search index: expected ${String(marked.length)} pages, those with ${marker}, but ${String(indexed)} were indexed`,
		);
	return indexed;
}

function splitList<Item>(list: readonly Item[], most: number): readonly (readonly Item[])[] {
	return Array.from({ length: Math.ceil(list.length / most) }, (_, part) => list.slice(part * most, (part + 1) * most));
}

/** Writes the index of some pages: only the files that our script asks for, under names that it knows beforehand. */
async function indexPages(dist: string, pages: readonly string[], target: string): Promise<void> {
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', writePlayground: false });
	if (!index) throw new Error(`search index: ${errors.join('; ')}`);
	const folder = join(target, 'pages');
	try {
		linkPages(dist, pages, folder);
		const added = await index.addDirectory({ path: folder });
		if (added.errors.length > 0) throw new Error(`search index: ${added.errors.join('; ')}`);
		const written = await index.writeFiles({ outputPath: target });
		if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
	} finally {
		// Also gives its memory back.
		await pagefind.close();
	}
	rmSync(folder, { recursive: true });
	for (const entry of readdirSync(target, { recursive: true, withFileTypes: true }))
		if (entry.isFile() && !isNeeded(entry.name)) rmSync(join(entry.parentPath, entry.name));
	const script = join(target, 'pagefind.js');
	writeFileSync(script, await prepareSearchScript(readFileSync(script, 'utf8')));
	nameMetadata(target);
	nameFragments(target);
}

/** A folder with these pages and no others, under their paths, without copies of them. */
function linkPages(dist: string, pages: readonly string[], folder: string): void {
	for (const page of pages) {
		mkdirSync(join(folder, dirname(page)), { recursive: true });
		linkSync(join(dist, page), join(folder, page));
	}
}

/** Moves the pages of the indexes of parts into the first, and makes one index of all. */
function mergeParts(target: string, parts: readonly string[]): void {
	const merged = mergeIndexes([target, ...parts].map(readPart));
	for (const folder of ['index', 'filter']) rmSync(join(target, folder), { recursive: true });
	writePart(target, merged);
	let pages = countIndexed(target);
	for (const part of parts) {
		pages += countIndexed(part);
		for (const file of readdirSync(join(part, 'fragment')))
			renameSync(join(part, 'fragment', file), join(target, 'fragment', file));
		rmSync(part, { recursive: true });
	}
	const entry = readEntry(target);
	writeEntry(target, {
		...entry,
		languages: { en: { ...entry.languages['en'], hash: 'en', page_count: pages } },
	});
}

function readPart(folder: string): IndexFiles {
	const readAll = (name: string): readonly Buffer[] => {
		const files = existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : [];
		return files.map((file) => gunzipSync(readFileSync(join(folder, name, file))));
	};
	const metadata = gunzipSync(readFileSync(join(folder, 'pagefind.en.pf_meta')));
	return { metadata, chunks: readAll('index'), filters: readAll('filter') };
}

function writePart(target: string, { metadata, chunks, filters }: MergedIndex): void {
	const write = (folder: string, files: ReadonlyMap<string, Buffer>, ending: string): void => {
		mkdirSync(join(target, folder));
		for (const [name, file] of files) writeFileSync(join(target, folder, `${name}.${ending}`), gzipSync(file));
	};
	write('index', chunks, 'pf_index');
	write('filter', filters, 'pf_filter');
	writeFileSync(join(target, 'pagefind.en.pf_meta'), gzipSync(metadata));
}

/**
 * Gives the metadata a name that our script knows beforehand, so that it can ask for it together with the entry that
 * names it (https://github.com/Pagefind/pagefind/issues/180). The folder's name changes with the content already. See
 * docs/decisions/0032-patches.md.
 */
function nameMetadata(target: string): void {
	const entry = readEntry(target);
	const { en, ...others } = entry.languages;
	if (!en || Object.keys(others).length > 0) throw new Error('search index: expected English pages and no others');
	renameSync(join(target, `pagefind.${en.hash}.pf_meta`), join(target, 'pagefind.en.pf_meta'));
	writeEntry(target, { ...entry, languages: { en: { ...en, hash: 'en' } } });
}

/** Whether the browser asks for a file of the index: the script, one wasm, metadata, chunks and fragments. */
function isNeeded(file: string): boolean {
	return (
		/^pagefind\.js$/.test(file) ||
		/^pagefind-entry\.json$/.test(file) ||
		/^wasm\.en\.pagefind$/.test(file) ||
		/\.pf_(meta|index|fragment|filter)$/.test(file)
	);
}

/** The paths of the pages that the search reads, in their order. */
function listMarked(dist: string): readonly string[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html') && readFileSync(join(dist, name)).includes(marker))
		.sort();
}

function countIndexed(target: string): number {
	const { languages } = readEntry(target);
	return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** What the entry of an index says, as far as it matters here. */
interface Entry {
	readonly languages: Readonly<Record<string, { readonly hash: string; readonly page_count: number }>>;
}

function readEntry(target: string): Entry {
	return JSON.parse(readFileSync(join(target, entryName), 'utf8')) as Entry;
}

function writeEntry(target: string, entry: Entry): void {
	writeFileSync(join(target, entryName), JSON.stringify(entry));
}
