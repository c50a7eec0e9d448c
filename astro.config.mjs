import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './integrations/content-check.ts';
import { contentFromFile } from './integrations/content-from-file.ts';
import { inlineRuntime } from './integrations/inline-runtime.ts';
import { plainImports } from './integrations/plain-imports.ts';
import { offlineBundle } from './integrations/offline-bundle.ts';
import { securityPolicy } from './integrations/security-policy.ts';
import { searchIndex } from './integrations/search-index.ts';
import { markdownVersion, siteVersion } from './integrations/site-version.ts';
import { copyableCodeBlocks } from './src/markdown/code-blocks.ts';
import { linkedHeadings } from './src/markdown/headings.ts';
import { linksBelowBase } from './src/markdown/links.ts';
import { findRepository } from './src/model/site/repository.ts';
import project from './package.json' with { type: 'json' };

const base = process.env.BASE_PATH ?? '/';
const version = siteVersion();
const repository = findRepository(process.env, /** @type {{ repository?: string }} */ (project).repository);
const hasOffline = process.env.OFFLINE !== 'off';

// What every page loads, what a search loads on first focus, what it needs for words, and what each reader of a text
// shares are one file each: a file more is a request more. A group takes with it what its modules import.
const scriptFiles = [
	{
		name: 'page',
		test: /preload-helper|SiteScripts\.astro|src\/page\/(?:start-worker|once)\.ts$/,
		priority: 2,
	},
	{
		name: 'search',
		test: /src\/(?:search\/(?:combobox|search-address)|page\/address-field|model\/numbers\/fit-for-address)\.ts$/,
		priority: 1,
	},
	{
		name: 'full-text',
		test: /src\/(?:search\/(?:full-text-files|early-module)|model\/search\/chunk-names)\.ts$/,
		priority: 1,
	},
	{
		name: 'word-search',
		test: /src\/search\/search-for-words\.ts$/,
		priority: 1,
	},
	{
		name: 'text',
		test: /src\/(?:search\/shared-reader|page\/ask(?:ed-worker)?|lists\/load-list|search\/shown-pages|model\/(?:numbers\/foreign-codes|messages\/shown-value|decoder\/other-product))\.ts$/,
		priority: 0,
	},
];

export default defineConfig({
	site: process.env.SITE_URL ?? 'http://localhost:4321',
	base,
	cacheDir: `./node_modules/.astro/${markdownVersion(base)}`,
	trailingSlash: 'never',
	// Writes the JSON Schemas of the content's fields, from which editors complete and check them.
	experimental: { contentIntellisense: true },
	build: { format: 'file', inlineStylesheets: 'always' },
	markdown: {
		processor: satteri({
			mdastPlugins: [linksBelowBase(base)],
			hastPlugins: [linkedHeadings(), copyableCodeBlocks()],
			features: { smartPunctuation: false },
		}),
		// Its highlighting writes style attributes, which a strict policy forbids; ours is in copyableCodeBlocks.
		syntaxHighlight: false,
	},
	vite: {
		plugins: [tailwindcss({ optimize: false }), plainImports(), inlineRuntime()],
		define: {
			'import.meta.env.SITE_VERSION': JSON.stringify(version),
			'import.meta.env.HAS_OFFLINE': String(hasOffline),
			'import.meta.env.EDIT_URL': JSON.stringify(repository.edit),
			'import.meta.env.REPORT_URL': JSON.stringify(repository.report),
		},
		// A script inlined into every page is sent again with every page; a file is sent once.
		build: {
			assetsInlineLimit: 0,
		},
		environments: {
			client: {
				build: {
					rolldownOptions: {
						// Pages have one script, so that it needs no name of its own; other files name it.
						output: { entryFileNames: '_astro/page.[hash].js', codeSplitting: { groups: scriptFiles } },
					},
				},
			},
		},
	},
	integrations: [
		contentCheck(),
		contentFromFile(),
		sitemap(),
		searchIndex(version),
		securityPolicy(base),
		offlineBundle(version, hasOffline),
	],
	devToolbar: { enabled: false },
});
