import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { writeArchitectureRules } from './architecture.config.mjs';

const typed = ['**/*.ts', '**/*.mjs'];

export default defineConfig([
	globalIgnores(['dist/', '.astro/', 'node_modules/', 'test-results/']),
	{ files: typed, extends: [eslint.configs.recommended, typescript.configs.strictTypeChecked] },
	{
		files: typed,
		languageOptions: {
			parserOptions: {
				project: ['tsconfig.json', 'tsconfig.node.json', 'tsconfig.offline.json', 'tsconfig.offline-tests.json'],
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			// Tests and model read index signatures by bracket, as the compiler option asks.
			'@typescript-eslint/dot-notation': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			eqeqeq: 'error',
			// The compiler checks names, and knows which code runs where.
			'no-undef': 'off',
		},
	},
	// A test that finds nothing where it asserts something is meant to fail there.
	{ files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
	{ files: ['**/*.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
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
	...writeArchitectureRules(),
	// The few lines of script inside a component are typed by `astro check`.
	{ files: ['**/*.astro/*.ts'], extends: [typescript.configs.disableTypeChecked] },
]);
