import { gzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/model/site/hosting.ts';
import { mostRows } from '../../src/model/table/pages.ts';
import { attribute, codePages, dist, findByTag, pages, textOf, type BuiltPage } from './site.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/+$/, '');
const sizes = new Map<string, number>();
const imports = new Map<string, readonly string[]>();

function compressed(bytes: Buffer | string): number {
	return gzipSync(bytes, { level: 9 }).length;
}

function sizeOf(file: string): number {
	const known = sizes.get(file) ?? compressed(readFileSync(join(dist, file)));
	sizes.set(file, known);
	return known;
}

/** The modules that a module names in `import … from`, which a browser fetches at once; not those of `import()`. */
function importsOf(file: string): readonly string[] {
	const known = imports.get(file);
	if (known) return known;
	const text = readFileSync(join(dist, file), 'utf8');
	const named = [...text.matchAll(/\b(?:import|export)\b[^'"`();]*?["'`](\.[^"'`]+)["'`]/g)];
	const found = named.map((match) => join(dirname(file), match[1] ?? ''));
	imports.set(file, found);
	return found;
}

/** A module and everything that comes with it. */
function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const next of importsOf(file)) withImports(next, seen);
	return seen;
}

/** The files that a page names as scripts or as modules to load early, and what they import. */
function scriptFilesOf(page: BuiltPage): readonly string[] {
	const named = page.elements.flatMap((element) => {
		if (element.tagName === 'script') return attribute(element, 'src') ?? [];
		const isEarly = element.tagName === 'link' && attribute(element, 'rel') === 'modulepreload';
		return isEarly ? (attribute(element, 'href') ?? []) : [];
	});
	const files = named.flatMap((address) => [...withImports(address.slice(base.length + 1))]);
	return [...new Set(files)];
}

function inlineScriptsOf(page: BuiltPage): readonly string[] {
	return findByTag(page, 'script')
		.filter(
			(element) => attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json',
		)
		.map(textOf);
}

const loading = { link: 'href', script: 'src', img: 'src', iframe: 'src', source: 'src', video: 'src', audio: 'src' };

/** The addresses that a page makes a browser fetch by itself. */
function fetchedBy(page: BuiltPage): readonly string[] {
	return Object.entries(loading).flatMap(([tag, name]) =>
		findByTag(page, tag)
			.filter((element) => attribute(element, 'rel') !== 'canonical')
			.flatMap((element) => attribute(element, name) ?? []),
	);
}

/** What a browser waits for until it says that a page is loaded: neither icons nor the manifest, which it fetches when it likes. */
function waitedFor(page: BuiltPage): readonly string[] {
	const isLater = /^(?:icon|apple-touch-icon|manifest|search|canonical|alternate|sitemap|next|prev)$/;
	const links = findByTag(page, 'link').filter((element) => !isLater.test(attribute(element, 'rel') ?? ''));
	const sources = page.elements.flatMap((element) => attribute(element, 'src') ?? []);
	return [...sources, ...links.flatMap((element) => attribute(element, 'href') ?? [])];
}

function codesLinkedFrom(page: BuiltPage): ReadonlySet<string> {
	const targets = findByTag(page, 'a').flatMap((element) => attribute(element, 'href') ?? []);
	return new Set(targets.filter((href) => /\/codes\/\d+$/.test(href)));
}

describe('before anyone interacts', () => {
	test('every page names one script, which imports no other, and nothing else that a browser fetches until the page is loaded', () => {
		const wrong = pages.filter((page) => scriptFilesOf(page).length !== 1 || waitedFor(page).length !== 1);
		expect(wrong.map(({ path }) => path)).toEqual([]);
		expect(new Set(pages.flatMap(scriptFilesOf)).size).toBe(1);
	});
	test('of 100 code pages, 96 come with the first answer of a server, their head included', () => {
		// Ten segments of TCP, and what `npm start` sends in the head besides, as Lighthouse counts it.
		const [firstAnswer, otherHeads] = [14_600, 361];
		const ours = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
		const most = firstAnswer - otherHeads - ours.join('').length;
		const later = codePages.filter(({ html }) => gzipSync(html, { level: 6 }).length > most);
		expect(later.length).toBeLessThanOrEqual(codePages.length * 0.04);
	});
	test('a page loads scripts of at most 6,000 bytes compressed', () => {
		const heavy = pages.flatMap((page) => {
			const inline = inlineScriptsOf(page).reduce((sum, script) => sum + compressed(script), 0);
			const bytes = scriptFilesOf(page).reduce((sum, file) => sum + sizeOf(file), inline);
			return bytes > 6000 ? [{ path: page.path, bytes }] : [];
		});
		expect(heavy).toEqual([]);
	});
	test('no page loads anything from elsewhere', () => {
		const foreign = pages.flatMap((page) =>
			fetchedBy(page)
				.filter((address) => !address.startsWith(`${base}/`))
				.map((address) => `${page.path} loads ${address}`),
		);
		expect(foreign).toEqual([]);
	});
	test('no page loads a font, and no style loads anything', () => {
		expect(globSync('**/*.{woff,woff2,ttf,otf}', { cwd: dist })).toEqual([]);
		const styles = new Set(pages.flatMap((page) => findByTag(page, 'style').map(textOf)));
		expect(styles.size).toBeGreaterThan(0);
		expect([...styles].filter((style) => /@font-face|@import|url\((?!["']?(?:data:|#))/.test(style))).toEqual([]);
	});
});

/** The modules that a module loads with `import()`, each with all that comes with it; of those with a name, if one is given. */
function loadedLater(file: string, name = /^/): readonly string[] {
	const text = readFileSync(join(dist, file), 'utf8');
	const named = [...text.matchAll(/\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g)].map((match) => match[1] ?? '');
	return named.filter((later) => name.test(later)).flatMap((later) => [...withImports(join(dirname(file), later))]);
}

/** What a page fetches when a field is first used, by the names of the files, besides what the page has already. */
function loadedOnFocus(page: BuiltPage, name: RegExp): readonly string[] {
	const files = scriptFilesOf(page);
	return [...new Set(files.flatMap((file) => loadedLater(file, name)))].filter((file) => !files.includes(file));
}

/** What the field in the header loads. */
const searchFiles = /^search\./;
/** What the decoder loads; the search has what decides which text may be in an address. */
const decoderFiles = /^(?:answer|search)\./;

function pageOf(path: string): BuiltPage {
	const page = pages.find((candidate) => candidate.path === path);
	if (!page) throw new Error(`expected a page at ${path}`);
	return page;
}

function dataOf(...names: readonly string[]): readonly string[] {
	return names.flatMap((name) => globSync(`search-data/*/${name}.json`, { cwd: dist }));
}

/** The compressed bytes of some files, for 1,500 codes if there are more. */
function weigh(files: readonly string[]): number {
	const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
	return bytes * Math.min(1, 1500 / codePages.length);
}

describe('for 1,500 codes', () => {
	const page = codePages[0]!;

	test('the answer to a typed number needs at most 40,000 bytes compressed, its script included, in two requests', () => {
		const files = [...dataOf('codes'), ...loadedOnFocus(page, searchFiles)];
		expect(files.map((file) => dirname(file).split('/')[0]).sort()).toEqual(['_astro', 'search-data']);
		expect(weigh(files)).toBeLessThanOrEqual(40_000);
	});

	test('what a search for words needs besides, up to its own words, weighs at most 100,000 bytes', () => {
		const heads = globSync(
			'search-index/*/{chunk-starts.json,pagefind.js,pagefind-entry.json,pagefind.en.pf_meta,wasm.en.pagefind}',
			{
				cwd: dist,
			},
		);
		expect(heads).toHaveLength(5);
		const first = [...scriptFilesOf(page), ...loadedOnFocus(page, searchFiles)];
		const scripts = first.flatMap((file) => loadedLater(file));
		const needed = [...new Set(scripts)].filter((file) => /(?:full-text|word-search)\./.test(file)).sort();
		// Both are asked for at once; what they import is there already, so that nothing is asked for when they come.
		const imported = new Set(needed.flatMap((file) => [...withImports(file)]));
		expect([...imported].filter((file) => !first.includes(file)).sort()).toEqual(needed);
		expect(needed).toHaveLength(2);
		// The names of the index's files need nothing but the page, so that these do not wait for the search.
		expect([...withImports(needed[0] ?? '')].filter((file) => !scriptFilesOf(page).includes(file))).toHaveLength(1);
		expect(weigh([...heads, ...needed, ...dataOf('pages')])).toBeLessThanOrEqual(100_000);
	});

	test('the first decoded text needs at most 118,000 bytes until its code is shown, the worker included', () => {
		const scripts = loadedOnFocus(pageOf('/decode'), decoderFiles);
		expect(scripts.length).toBeGreaterThan(1);
		const workers = globSync('_astro/reading-worker-*.js', { cwd: dist });
		expect(workers).toHaveLength(1);
		expect(weigh([...dataOf('codes', 'messages'), ...scripts, ...workers])).toBeLessThanOrEqual(118_000);
	});

	test('what a text without a number needs besides weighs at most 10,000 bytes', () => {
		expect(dataOf('page-texts')).toHaveLength(1);
		expect(weigh(dataOf('page-texts'))).toBeLessThanOrEqual(10_000);
	});

	test('what the decoder shows of the pages weighs at most 130,000 bytes, and 600 for each that is written as causes', () => {
		const withCauses = codePages.filter(({ html }) => html.includes('<section class="cause"')).length;
		expect(weigh(dataOf('excerpts'))).toBeLessThanOrEqual(130_000 + 600 * withCauses);
	});
});

test('no file of the full-text index weighs more than the WebAssembly that searches it', () => {
	const files = globSync('search-index/*/**/*.*', { cwd: dist });
	const [wasm = ''] = files.filter((file) => file.endsWith('wasm.en.pagefind'));
	const most = readFileSync(join(dist, wasm)).length;
	expect(files.filter((file) => readFileSync(join(dist, file)).length > most)).toEqual([]);
});

describe('what grows with the number of codes', () => {
	test('is on no page as a whole', () => {
		const wrong = pages.filter((page) => codesLinkedFrom(page).size > 250);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('is on the pages of the table together, each code once', () => {
		const table = pages.filter(({ path }) => path === '/codes' || path.startsWith('/codes/pages/'));
		const linked = table.flatMap((page) => [...codesLinkedFrom(page)]);
		expect(table.length).toBeGreaterThan(1);
		expect(table.filter((page) => codesLinkedFrom(page).size > mostRows)).toEqual([]);
		expect(table.filter(({ html }) => compressed(html) > 14_000).map(({ path }) => path)).toEqual([]);
		expect(linked.sort()).toEqual(codePages.map(({ path }) => base + path).sort());
	});
	test('is not what surrounds the text of a code page, which is the same everywhere', () => {
		const around = codePages.map(({ html }) => html.replace(/<main[\s\S]*<\/main>/, '').length);
		expect(Math.max(...around) - Math.min(...around)).toBeLessThan(1500);
	});
	test('is not the list of relatives on a code page', () => {
		const long = codePages.map((page) => ({ path: page.path, links: codesLinkedFrom(page).size }));
		expect(long.filter(({ links }) => links > 60)).toEqual([]);
	});
});
