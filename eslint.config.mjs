import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import * as regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { writeArchitectureRules } from './architecture.config.mjs';

const typed = ['**/*.ts', '**/*.mjs'];

/**
 * How variables and parameters are spelled; one that is taken out of an object keeps the name it has there.
 *
 * @param {...string} format
 */
function nameValues(...format) {
	return [
		{ selector: 'variable', format },
		{ selector: 'parameter', format, leadingUnderscore: 'allow' },
		{ selector: ['variable', 'parameter'], modifiers: ['destructured'], format: null },
	];
}

export default defineConfig([
	globalIgnores(['dist/', '.astro/', 'node_modules/', 'test-results/']),
	// `oxlint` holds the common rules, also those that need types; here is what it has no rule for.
	{ files: typed, extends: [typescript.configs.base] },
	...astro.configs.recommended,
	{
		files: [...typed, '**/*.astro'],
		plugins: { 'import-x': importX, '@typescript-eslint': typescript.plugin },
		settings: {
			'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.astro'] })],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mjs'], 'astro-eslint-parser': ['.astro'] },
		},
		rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
	},
	// One spelling for all values: whether something is a constant, a table or a pattern changes, and its name need not.
	{
		files: typed,
		rules: { '@typescript-eslint/naming-convention': ['error', ...nameValues('camelCase')] },
	},
	// In the markup of Astro `<name>` is an element of HTML, and only `<Name>` the value of a variable.
	{
		files: ['**/*.astro'],
		rules: { '@typescript-eslint/naming-convention': ['error', ...nameValues('camelCase', 'PascalCase')] },
	},
	// Astro calls an endpoint by its HTTP method.
	{
		files: ['src/pages/**/*.ts'],
		rules: {
			'@typescript-eslint/naming-convention': [
				'error',
				...nameValues('camelCase'),
				{ selector: 'variable', modifiers: ['exported'], filter: '^GET$', format: ['UPPER_CASE'] },
			],
		},
	},
	// A pattern over a reader's text must not let a short text keep a page busy.
	{
		files: [...typed, '**/*.astro'],
		// Tests read our own texts.
		ignores: ['tests/**', '**/*.test.ts'],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
		},
	},
	...writeArchitectureRules(),
]);
