import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { architecture } from '../architecture.config.mjs';

type Folder = keyof typeof architecture;
const folders = Object.keys(architecture) as Folder[];

const importRules = new Set([
	'import-x/no-cycle',
	'import-x/no-restricted-paths',
	'@typescript-eslint/no-restricted-imports',
	'no-restricted-syntax',
]);

/** The project's own settings, with the rules about imports alone. */
const eslint = new ESLint({ ruleFilter: ({ ruleId }) => importRules.has(ruleId) });

/** What ESLint says of a text, if it were the text of this file. */
async function lint(filePath: string, text: string): Promise<string[]> {
	const results = await eslint.lintText(text, { filePath });
	return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

/** The folders and files of one folder whose imports a row should govern. */
function listRooms(parent: string): string[] {
	return readdirSync(parent, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() || /(?<!\.d|\.test)\.ts$/.test(entry.name))
		.map(({ name }) => `${parent}/${name}`);
}

/** The cells of every row of the tables on the page, by the first name in them. */
function readTables(page: string): Map<string, string[]> {
	const rows = [...page.matchAll(/^\| `([^`]+?)\/?`.*\|$/gm)];
	return new Map(rows.map(([row, name = '']) => [name, row.split('|').map((cell) => cell.trim())]));
}

/** The two cells that the page should hold for a row. */
function describeRow({ imports, types, packages }: (typeof architecture)[Folder]): string[] {
	const quote = (names: readonly string[]) => names.map((name) => `\`${name.replace('src/', '')}\``).join(', ');
	const arrows = [quote(imports), types.length > 0 ? `types of ${quote(types)}` : ''].filter(Boolean).join('; ');
	return [arrows || '–', quote(packages) || '–'];
}

describe('an import is an error', () => {
	test.each([
		['from the schema to the model', 'src/schema/code.ts', "import { tiers } from '../model/codes/labels.ts';"],
		['of a type', 'src/model/decoder/decode.ts', "import type { Catalog } from '../../catalog.ts';"],
		['that is loaded later', 'src/elements/site-search.ts', "const later = import('../catalog.ts');"],
		['that is an export', 'src/table/code-rows.ts', "export { Answerer } from '../decoder/answer.ts';"],
		['of the page in the worker', 'src/offline/sw.ts', "import { decode } from '../model/decoder/decode.ts';"],
		['in a component', 'src/components/Icon.astro', "---\nimport Page from '../layouts/Page.astro';\n---\n"],
		['in the script of a component', 'src/components/Icon.astro', "<script>import '../offline/sw.ts';</script>"],
	])('where an arrow is turned back: %s', async (_, filePath, text) => {
		expect(await lint(filePath, text)).toEqual([expect.stringContaining('imported in restricted zone')]);
	});

	test.each([
		['src/model/text/html.ts', "import type { Decoded } from '../decoder/decode.ts';"],
		['src/model/codes/labels.ts', "import { writeCsv } from '../data/csv.ts';"],
		['src/model/search/suggest.ts', "import type { Entry } from '../decoder/entry.ts';"],
	])('where an arrow between two rooms of the model is turned back: %s', async (filePath, text) => {
		expect(await lint(filePath, text)).toEqual([expect.stringContaining('imported in restricted zone')]);
	});

	test.each([
		['src/model/codes/labels.ts', "import { codeSchema } from '../../schema/code.ts';"],
		['src/model/codes/labels.ts', "const schema = import('../../schema/code.ts');"],
		['src/components/CodeList.astro', "---\nimport { codes } from '../catalog.ts';\n---\n"],
	])('of a value where only types may be imported: %s', async (filePath, text) => {
		expect(await lint(filePath, text)).toEqual([expect.stringContaining('may import only types of')]);
	});

	test.each([
		['src/schema/code.ts', "import { defineConfig } from 'astro/config';"],
		['src/model/decoder/decode.ts', "import { readFileSync } from 'node:fs';"],
		['src/model/decoder/decode.ts', "import type { Plugin } from 'vite';"],
		['src/model/decoder/decode.ts', "const later = import('yaml');"],
		['src/model/search/suggest.ts', "import { closest } from 'fastest-levenshtein-wasm';"],
		['src/components/Icon.astro', "---\nimport { parse } from 'yaml';\n---\n"],
		['src/components/Icon.astro', "<script>import 'puppeteer-core';</script>"],
	])('of a package that is not on the list: %s', async (filePath, text) => {
		expect(await lint(filePath, text)).toEqual([expect.stringMatching(/may import (no package|the packages)/)]);
	});

	test('of a type inside an expression, which the other rules do not see', async () => {
		const text = "export let rows: import('../data/csv.ts').Row[];";
		expect(await lint('src/model/codes/labels.ts', text)).toEqual([expect.stringContaining('import type')]);
	});

	test('that closes a circle', async () => {
		// `query.ts` imports `find-codes.ts`, and is read as it is.
		const text = "export { understandQuery } from './query.ts';";
		expect(await lint('src/model/numbers/find-codes.ts', text)).toEqual(['Dependency cycle detected']);
	});
});

describe('an import is welcome', () => {
	test.each([
		['src/model/decoder/decode.ts', "import { toPlainText } from '../text/plain-text.ts';"],
		['src/model/codes/labels.ts', "import type { Code } from '../../schema/code.ts';"],
		['src/model/numbers/query.ts', "import { distance } from 'fastest-levenshtein';"],
		['src/model/codes/family.test.ts', "import { expect } from 'vitest';"],
		['src/components/Icon.astro', "<script>import '../elements/copy-button.ts';</script>"],
	])('where the table has its arrow: %s', async (filePath, text) => {
		expect(await lint(filePath, text)).toEqual([]);
	});
});

test('code that runs in pages is checked without the types of Node', () => {
	// What elements may import runs in pages, but for styles; the model is checked as far as they import it.
	const inPages = ['src/elements', 'src/single-file', ...architecture['src/elements'].imports].filter(
		(name) => name !== 'src/model' && name !== 'src/styles',
	);
	const { include } = JSON.parse(readFileSync('tsconfig.browser.json', 'utf8')) as { include: readonly string[] };
	expect(include.toSorted()).toEqual(['src/env.d.ts', ...inPages.map((name) => `${name}/**/*`)].sort());
});

describe('the table of imports', () => {
	test('has a row for every folder of src and every room of the model', () => {
		const rooms = [...listRooms('src').filter((name) => name !== 'src/model'), ...listRooms('src/model')];
		expect([...folders].sort()).toEqual([...rooms, 'integrations', 'tools'].sort());
	});

	test('is the one on the page about the architecture', () => {
		const tables = readTables(readFileSync('docs/architecture.md', 'utf8'));
		const written = folders.map((name) => [name, ...(tables.get(name)?.slice(-3, -1) ?? ['is missing'])]);
		expect(written).toEqual(folders.map((name) => [name, ...describeRow(architecture[name])]));
	});

	test('holds no circle: a row imports only rows above it', () => {
		const turned = folders.flatMap((name, index) =>
			[...architecture[name].imports, ...architecture[name].types]
				.filter((target) => folders.slice(index).some((other) => other === target || other.startsWith(`${target}/`)))
				.map((target) => `${name} imports ${target}`),
		);
		expect(turned).toEqual([]);
	});
});

describe('the folders', () => {
	test('of the model are rooms, with no file beside them', () => {
		const entries = readdirSync('src/model', { withFileTypes: true });
		expect(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
	});

	test.each(['utils', 'lib', 'helpers', 'common'])('are never called %s', (name) => {
		const entries = ['src', 'integrations', 'tools', 'tests'].flatMap((root) =>
			readdirSync(root, { recursive: true, withFileTypes: true }),
		);
		const own = entries.filter(({ parentPath }) => !parentPath.includes('node_modules'));
		expect(own.filter((entry) => entry.isDirectory() && entry.name === name)).toEqual([]);
	});
});
