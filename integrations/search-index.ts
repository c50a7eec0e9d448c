import { createHash } from 'node:crypto';
import { glob, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { isFunctionWord } from '../src/model/search/without-function-words.ts';
import { sortFilterValues } from './filter-order.ts';
import { nameFragments } from './fragment-names.ts';
import { rewriteChunks } from './index-chunks.ts';
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
				const pages = await writeIndex(dist, join(dist, 'search-index', version));
				logger.info(`${String(pages)} pages indexed`);
			},
		},
	};
}

/**
 * Writes the index of the pages of a folder into another one, and gives the number of pages.
 * @throws {Error} when Pagefind refuses a page, or indexes another number of pages than are marked
 */
export async function writeIndex(dist: string, target: string): Promise<number> {
	const marked = await countMarked(dist);
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', writePlayground: false });
	if (!index) throw new Error(`search index: ${errors.join('; ')}`);
	try {
		const added = await index.addDirectory({ path: dist });
		if (added.errors.length > 0) throw new Error(`search index: ${added.errors.join('; ')}`);
		await writeFiles(index, target);
		const indexed = await countIndexed(target);
		if (indexed !== marked) {
			throw new Error(
				`search index: expected ${String(marked)} pages, those with ${marker}, but ${String(indexed)} were indexed`,
			);
		}
		return marked;
	} finally {
		await pagefind.close();
	}
}

/** Writes the files that our script asks for, without Pagefind's ready-made user interfaces. */
async function writeFiles(index: pagefind.PagefindIndex, target: string): Promise<void> {
	await rm(target, { recursive: true, force: true });
	const written = await index.writeFiles({ outputPath: target });
	if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
	for (const entry of await readdir(target, { recursive: true, withFileTypes: true }))
		if (entry.isFile() && !isNeeded(entry.name)) await rm(join(entry.parentPath, entry.name));
	const script = join(target, 'pagefind.js');
	await writeFile(script, await prepareSearchScript(await readFile(script, 'utf8')));
	await nameMetadata(target);
	await nameFragments(target);
	// The search takes the same words out of a query.
	await rewriteChunks(join(target, 'index'), join(target, 'pagefind.en.pf_meta'), isFunctionWord);
	await sortFilters(target);
}

/**
 * Gives the metadata a name that our script knows beforehand, so that it can ask for it together with the entry that
 * names it (https://github.com/Pagefind/pagefind/issues/180). The folder's name changes with the content already. See
 * docs/decisions/0032-patches.md.
 */
async function nameMetadata(target: string): Promise<void> {
	const entry = await readEntry(target);
	const { en, ...others } = entry.languages;
	if (!en || Object.keys(others).length > 0) throw new Error('search index: expected English pages and no others');
	await rename(join(target, `pagefind.${en.hash}.pf_meta`), join(target, 'pagefind.en.pf_meta'));
	await writeEntry(target, { ...entry, languages: { en: { ...en, hash: 'en' } } });
}

/**
 * Makes the files of filters the same for the same pages, see {@link sortFilterValues}, and names them by their content
 * in the metadata, where the names have the same length (https://github.com/Pagefind/pagefind/issues/638). See
 * docs/decisions/0032-patches.md.
 */
async function sortFilters(target: string): Promise<void> {
	const metadata = join(target, 'pagefind.en.pf_meta');
	let names = gunzipSync(await readFile(metadata)).toString('latin1');
	const folder = join(target, 'filter');
	for (const file of await readdir(folder)) {
		const sorted = sortFilterValues(gunzipSync(await readFile(join(folder, file))));
		const digest = createHash('sha256').update(sorted).digest('hex');
		const [name, random = ''] = /^en_([0-9a-f]+)\.pf_filter$/.exec(file) ?? [];
		if (name === undefined || names.split(random).length !== 2)
			throw new Error(`search index: expected a filter that the metadata names once, received ${file}`);
		const stable = digest.slice(0, random.length);
		names = names.replace(random, stable);
		await rm(join(folder, file));
		await writeFile(join(folder, `en_${stable}.pf_filter`), gzipSync(sorted, { level: 9 }));
	}
	await writeFile(metadata, gzipSync(Buffer.from(names, 'latin1'), { level: 9 }));
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

async function countMarked(dist: string): Promise<number> {
	let count = 0;
	for await (const file of glob('**/*.html', { cwd: dist })) {
		if ((await readFile(join(dist, file), 'utf8')).includes(marker)) count += 1;
	}
	return count;
}

async function countIndexed(target: string): Promise<number> {
	const { languages } = await readEntry(target);
	return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** What the entry of an index says, as far as it matters here. */
interface Entry {
	readonly languages: Readonly<Record<string, { readonly hash: string; readonly page_count: number }>>;
}

async function readEntry(target: string): Promise<Entry> {
	return JSON.parse(await readFile(join(target, entryName), 'utf8')) as Entry;
}

async function writeEntry(target: string, entry: Entry): Promise<void> {
	await writeFile(join(target, entryName), JSON.stringify(entry));
}
