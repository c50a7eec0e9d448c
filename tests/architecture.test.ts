import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import from other folders of the project; the table of `docs/architecture.md`. */
const allowed: Record<string, readonly string[]> = {
	'src/schema': [],
	'src/model': ['src/schema'],
	'src/markdown': ['src/model'],
	'src/catalog.ts': ['src/schema', 'src/model'],
	'src/content.config.ts': ['src/schema', 'src/model'],
	'src/reader-data.ts': ['src/schema', 'src/model', 'src/catalog.ts'],
	'src/components': ['src/styles', 'src/schema', 'src/model', 'src/elements', 'src/catalog.ts'],
	'src/layouts': ['src/schema', 'src/model', 'src/components', 'src/styles'],
	'src/pages': [
		'src/schema',
		'src/model',
		'src/catalog.ts',
		'src/reader-data.ts',
		'src/components',
		'src/layouts',
		'src/elements',
	],
	'src/page': ['src/model'],
	'src/search': ['src/model', 'src/page'],
	'src/decoder': ['src/model', 'src/page', 'src/search'],
	'src/table': ['src/model', 'src/page'],
	'src/saved-copy': ['src/model', 'src/page'],
	'src/elements': ['src/model', 'src/page', 'src/search', 'src/decoder', 'src/table', 'src/saved-copy'],
	'src/offline': ['src/model/site/addresses.ts', 'src/model/site/media-types.ts', 'src/model/saved-copy/messages.ts'],
	integrations: ['src/model', 'src/schema', 'src/offline/configuration.ts'],
	tools: ['src/model', 'src/schema', 'integrations'],
};

/** Packages that a folder may not import although others do. */
const forbiddenPackages: Record<string, RegExp> = {
	'src/schema': /^(?!astro\/zod$)/,
	'src/model': /^(node:|astro|playwright|pagefind)/,
	'src/elements': /^(node:|astro)/,
	'src/search': /^(node:|astro)/,
	'src/saved-copy': /./,
	'src/offline': /./,
};

/** The import arrows of a file: every module that it names, whether typed only or loaded later. */
function readImports(text: string): string[] {
	const pattern = /(?:\bimport|\bexport)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
	return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function folderOf(path: string): string {
	if (/^src\/[^/]+\.ts$/.test(path)) return path;
	return /^(src\/[^/]+|[^/]+)/.exec(path)?.[0] ?? path;
}

/** The arrows of one file that its folder may not have, in words. */
export function findViolations(path: string, text: string): string[] {
	const from = folderOf(path);
	return readImports(text).flatMap((target) => {
		if (!target.startsWith('.')) {
			return forbiddenPackages[from]?.test(target) ? [`${path} imports ${target}, which ${from} may not`] : [];
		}
		const file = normalize(join(dirname(path), target));
		const to = folderOf(file);
		if (to === from || allowed[from]?.includes(to) || allowed[from]?.includes(file)) return [];
		return [`${path} imports ${target}: an arrow from ${from} to ${to}`];
	});
}

function listSources(): string[] {
	return ['src', 'integrations', 'tools'].flatMap((root) =>
		readdirSync(root, { recursive: true, encoding: 'utf8' })
			.map((name) => join(root, name))
			.filter((path) => /\.(ts|astro)$/.test(path) && !/\.(test|d)\.ts$/.test(path)),
	);
}

describe('the architecture', () => {
	test.each(listSources())('%s imports only what its folder may', (path) => {
		expect(findViolations(path, readFileSync(path, 'utf8'))).toEqual([]);
	});

	test.each([
		['src/schema/code.ts', "import { tiers } from '../model/codes/labels.ts';"],
		['src/model/decoder/decode.ts', "import { loadCatalog } from '../../catalog.ts';"],
		['src/model/decoder/decode.ts', "import { readFileSync } from 'node:fs';"],
		['src/elements/site-search.ts', "import { codes } from '../catalog.ts';"],
		['src/elements/site-search.ts', "const later = import('../catalog.ts');"],
		['src/components/Icon.astro', "import Page from '../layouts/Page.astro';"],
		['src/offline/sw.ts', "import { decode } from '../model/decoder/decode.ts';"],
	])('an arrow that turns back is found: %s with %s', (path, text) => {
		expect(findViolations(path, text)).toHaveLength(1);
	});

	test('every folder of src stands in the table', () => {
		const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		const known = new Set([...Object.keys(allowed), 'src/styles']);
		expect(folders.map(({ name }) => `src/${name}`).filter((name) => !known.has(name))).toEqual([]);
	});

	test.each(['utils', 'lib', 'helpers', 'common'])('no folder is called %s', (name) => {
		expect(listSources().filter((path) => path.split('/').includes(name))).toEqual([]);
	});
});
