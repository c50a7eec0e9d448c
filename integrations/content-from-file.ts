import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Lets pages read the content from the file in which Astro keeps it, once, when the first page asks for it. Astro itself
 * writes all content as one string into a module, and the time to read such a module grows with the square of its length.
 * Fails the build when Astro no longer keeps the content so. Reasons: docs/decisions/0030-content-from-a-file.md.
 */
export function contentFromFile(): AstroIntegration {
	let wasAsked = false;
	return {
		name: 'content-from-file',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const store = fileURLToPath(new URL('data-store.json', config.cacheDir));
				updateConfig({ vite: { plugins: [readContent(store, () => (wasAsked = true))] } });
			},
			'astro:build:done': () => {
				if (!wasAsked) throw new Error('content from file: Astro no longer asks for its content as a module');
			},
		},
	};
}

/** Gives the module of the content another text, before Astro does. */
export function readContent(store: string, onAsked: () => void): Plugin {
	return {
		name: 'content-from-file',
		apply: 'build',
		load: {
			order: 'pre',
			filter: { id: /^\0astro:data-layer-content$/ },
			handler: () => {
				if (!existsSync(store)) throw new Error(`content from file: expected Astro's content in ${store}`);
				onAsked();
				return {
					code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(store)}, 'utf8'));`,
					map: { mappings: '' },
				};
			},
		},
	};
}
