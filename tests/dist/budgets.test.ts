import { gzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
		.filter((element) => attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json')
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

function codesLinkedFrom(page: BuiltPage): number {
	const targets = findByTag(page, 'a').flatMap((element) => attribute(element, 'href') ?? []);
	return new Set(targets.filter((href) => /\/codes\/\d+$/.test(href))).size;
}

describe('before anyone interacts', () => {
	test('a code page loads scripts of at most 6,000 bytes compressed', () => {
		expect(scriptFilesOf(codePages[0]!).length).toBeGreaterThan(0);
		const heavy = codePages.flatMap((page) => {
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

test('what a search needs before its first answer is at most 40,000 bytes compressed for 1,500 codes', () => {
	const [file = ''] = globSync('search-data/*/codes.json', { cwd: dist });
	const bytes = sizeOf(file);
	expect(bytes * Math.min(1, 1500 / codePages.length)).toBeLessThanOrEqual(40_000);
});

describe('what grows with the number of codes', () => {
	test('is on no page but the table of codes', () => {
		const long = pages.filter((page) => !/^\/codes(?:\/\D|$)/.test(page.path));
		const wrong = long.filter((page) => codesLinkedFrom(page) > codePages.length / 2);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('is not what surrounds the text of a code page, which is the same everywhere', () => {
		const around = codePages.map(({ html }) => html.replace(/<main[\s\S]*<\/main>/, '').length);
		expect(Math.max(...around) - Math.min(...around)).toBeLessThan(1500);
	});
	test('is not the list of relatives on a code page', () => {
		const long = codePages.map((page) => ({ path: page.path, links: codesLinkedFrom(page) }));
		expect(long.filter(({ links }) => links > 60)).toEqual([]);
	});
});

test('a copy of everything for offline use weighs at most 1,700 bytes a code', () => {
	const files = globSync('offline-bundle/**/*.*', { cwd: dist });
	const bytes = files.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);
	expect(bytes / codePages.length).toBeLessThanOrEqual(1700);
});
