/**
 * What one folder, or one file beside the folders, may import.
 *
 * @typedef {object} Row
 * @property {string[]} imports Other rows, or folders above several rows.
 * @property {string[]} types Rows of which only types may be imported.
 * @property {string[]} packages Packages, with everything below their names; `node:` is all of Node.
 */

/**
 * The one table of imports; `docs/architecture.md` says the same in words and a test compares the two.
 * A row imports only rows above it, so there is no circle.
 *
 * @satisfies {Record<string, Row>}
 */
export const architecture = {
	'src/schema': { imports: [], types: [], packages: ['astro/zod'] },

	'src/model/text': { imports: [], types: [], packages: ['fastest-levenshtein'] },
	'src/model/messages': { imports: ['src/model/text'], types: [], packages: [] },
	'src/model/likeness': { imports: ['src/model/messages', 'src/model/text'], types: [], packages: [] },
	'src/model/codes': { imports: ['src/model/text'], types: ['src/schema'], packages: [] },
	'src/model/site': { imports: [], types: [], packages: [] },
	'src/model/saved-copy': { imports: [], types: [], packages: [] },
	'src/model/numbers': { imports: ['src/model/text'], types: [], packages: ['fastest-levenshtein'] },
	'src/model/lists': { imports: ['src/model/numbers'], types: [], packages: [] },
	'src/model/comparison': { imports: ['src/model/codes'], types: ['src/schema'], packages: [] },
	'src/model/table': { imports: ['src/model/codes'], types: [], packages: [] },
	// The published shape and its version are one file of the schema, and this room runs in the build alone.
	'src/model/data': { imports: ['src/schema', 'src/model/codes', 'src/model/site'], types: [], packages: [] },
	'src/model/search': {
		imports: ['src/model/codes', 'src/model/numbers', 'src/model/text'],
		types: ['src/schema'],
		packages: [],
	},
	'src/model/decoder': {
		imports: ['src/model/codes', 'src/model/messages', 'src/model/numbers', 'src/model/text'],
		types: ['src/schema'],
		packages: [],
	},

	'src/model/logs': { imports: [], types: [], packages: ['papaparse'] },
	'src/model/sign-ins': { imports: ['src/model/logs'], types: ['src/schema'], packages: [] },
	'src/model/findings': {
		imports: ['src/model/data', 'src/model/logs', 'src/model/sign-ins'],
		types: [],
		packages: [],
	},

	'src/markdown': { imports: ['src/model'], types: [], packages: ['satteri', 'shiki'] },
	'src/content.config.ts': {
		imports: ['src/schema', 'src/model'],
		types: [],
		packages: ['astro/loaders', 'astro:content', 'yaml'],
	},
	'src/catalog.ts': { imports: ['src/model'], types: ['src/schema'], packages: ['astro:content'] },
	'src/reader-data.ts': {
		imports: ['src/model', 'src/markdown', 'src/catalog.ts'],
		types: ['src/schema'],
		packages: [],
	},
	'src/styles': { imports: [], types: [], packages: [] },

	'src/page': { imports: ['src/styles', 'src/model'], types: [], packages: [] },
	'src/reading': { imports: ['src/model', 'src/page'], types: [], packages: [] },
	'src/lists': { imports: ['src/styles', 'src/model', 'src/page'], types: [], packages: [] },
	'src/search': { imports: ['src/model', 'src/page', 'src/reading', 'src/lists'], types: [], packages: [] },
	'src/decoder': {
		imports: ['src/model', 'src/page', 'src/reading', 'src/lists', 'src/search'],
		types: [],
		packages: [],
	},
	'src/comparison': { imports: ['src/model', 'src/page'], types: [], packages: [] },
	'src/table': { imports: ['src/model', 'src/page', 'src/lists', 'src/search'], types: [], packages: [] },
	'src/logs': { imports: ['src/model', 'src/page'], types: ['src/schema'], packages: [] },
	'src/saved-copy': { imports: ['src/model', 'src/page'], types: [], packages: [] },
	'src/elements': {
		imports: [
			'src/styles',
			'src/model',
			'src/page',
			'src/reading',
			'src/lists',
			'src/search',
			'src/decoder',
			'src/comparison',
			'src/table',
			'src/logs',
			'src/saved-copy',
		],
		types: [],
		packages: [],
	},

	'src/components': {
		imports: ['src/model', 'src/markdown', 'src/elements', 'src/styles'],
		types: ['src/schema', 'src/catalog.ts'],
		packages: ['astro', '@iconify-json/lucide'],
	},
	'src/layouts': { imports: ['src/model', 'src/components', 'src/styles'], types: [], packages: [] },
	'src/pages': {
		imports: [
			'src/schema',
			'src/model',
			'src/catalog.ts',
			'src/reader-data.ts',
			'src/components',
			'src/layouts',
			'src/elements',
		],
		types: [],
		packages: ['astro', 'astro:content'],
	},

	'src/offline': { imports: ['src/model/site', 'src/model/saved-copy'], types: [], packages: ['fzstd'] },

	'src/single-file': {
		imports: ['src/model', 'src/page', 'src/elements', 'src/offline'],
		types: [],
		packages: [],
	},

	integrations: {
		imports: ['src/schema', 'src/model'],
		types: ['src/offline'],
		packages: ['node:', 'astro', 'fastest-levenshtein', 'lightningcss', 'pagefind', 'vite', 'yaml'],
	},
	tools: {
		imports: ['src/schema', 'src/model', 'integrations'],
		types: [],
		packages: [
			'node:',
			'@fastify/send',
			'negotiator',
			'parse5',
			'playwright-core',
			'puppeteer-core',
			'satteri',
			'yaml',
		],
	},
};

/**
 * The settings of ESLint that hold every row of the table, for `.ts` and `.astro` files and for each kind of import.
 * Tests are left out: they may import anything.
 *
 * @returns {import('eslint').Linter.Config[]}
 */
export function writeArchitectureRules() {
	return Object.entries(architecture).map(([folder, row]) => ({
		files: [folder.endsWith('.ts') ? folder : `${folder}/**`],
		ignores: ['**/*.test.ts'],
		rules: {
			'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: [writeZone(folder, row)] }],
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{ patterns: [restrictPackages(folder, row), ...row.types.map((target) => restrictToTypes(folder, target))] },
			],
			'no-restricted-syntax': ['error', ...restrictExpressions(folder, row)],
		},
	}));
}

/**
 * @param {string} folder
 * @param {Row} row
 */
function writeZone(folder, { imports, types }) {
	const targets = [...imports, ...types];
	return {
		target: folder,
		from: '.',
		except: [folder, ...targets, 'node_modules'],
		message: `${folder} may import ${targets.length > 0 ? targets.join(', ') : 'no other folder'}.`,
	};
}

/**
 * @param {string} folder
 * @param {Row} row
 */
function restrictPackages(folder, { packages }) {
	return {
		regex: otherPackages(packages),
		message: `${folder} may import ${packages.length > 0 ? `the packages ${packages.join(', ')}` : 'no package'}.`,
	};
}

/**
 * @param {string} folder
 * @param {string} target
 */
function restrictToTypes(folder, target) {
	return { regex: pathTo(target), allowTypeImports: true, message: `${folder} may import only types of ${target}.` };
}

/**
 * `no-restricted-imports` does not see an `import()`, neither of a value nor of a type.
 *
 * @param {string} folder
 * @param {Row} row
 */
function restrictExpressions(folder, row) {
	const restrictions = [restrictPackages(folder, row), ...row.types.map((target) => restrictToTypes(folder, target))];
	return [
		...restrictions.map(({ regex, message }) => ({
			selector: `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\u002F`)}/]`,
			message,
		})),
		{ selector: 'TSImportType', message: 'Import a type by an `import type` at the top, where the rules see it.' },
	];
}

/**
 * A pattern of every module name that is neither a path nor one of these packages.
 *
 * @param {readonly string[]} packages
 */
function otherPackages(packages) {
	const allowed = packages.map((name) => (name.endsWith(':') ? name : `${name}(?:/|$)`));
	return `^(?!${[String.raw`\.`, ...allowed].join('|')})`;
}

/**
 * A pattern of the paths that lead from another folder to this one.
 *
 * @param {string} target
 */
function pathTo(target) {
	const name = target.replace(/^src\//, '').replace('.', String.raw`\.`);
	return String.raw`^(?:\.\./)+(?:src/)?${name}(?:/|$)`;
}
