import type { Plugin } from 'vite';

/** The module with which Vite wraps every `import()` of a page's script. */
const preloadHelper = '\0vite/preload-helper.js';

/** The event that only Vite's own helper sends, by a name that Vite documents. */
const helperEvent = 'vite:preloadError';

/**
 * Makes an `import()` in the browser nothing but that. Vite's helper would load styles and imports of imports ahead;
 * there are none, and it weighs as much as the element that uses it, on every page. Vite has no option to leave it out
 * (https://github.com/vitejs/vite/issues/13952). Fails the build when the helper is there all the same.
 * @param helper the id of the module that is replaced
 */
export function plainImports(helper = preloadHelper): Plugin {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		configEnvironment(environment) {
			return environment === 'client' ? { build: { modulePreload: false } } : undefined;
		},
		load(id) {
			return id === helper ? 'export const __vitePreload = (load) => load();' : undefined;
		},
		generateBundle(_options, bundle) {
			for (const file of Object.values(bundle))
				if (file.type === 'chunk' && file.code.includes(helperEvent))
					throw new Error(
						`plain imports: expected no "${helperEvent}" in ${file.fileName}, because ${JSON.stringify(helper)} is replaced; ` +
							'Vite gives its helper another name now: see docs/decisions/0032-patches.md',
					);
		},
	};
}
