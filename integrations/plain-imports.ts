import type { Plugin } from 'vite';

/** The module with which Vite wraps every `import()` of a page's script. */
const helper = '\0vite/preload-helper.js';

/**
 * Makes an `import()` in the browser nothing but that. Vite's helper would load styles and imports of imports ahead;
 * there are none, and it weighs as much as the element that uses it, on every page.
 */
export function plainImports(): Plugin {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		configEnvironment(environment) {
			return environment === 'client' ? { build: { modulePreload: false } } : undefined;
		},
		load(id) {
			return id === helper ? 'export const __vitePreload = (load) => load();' : undefined;
		},
	};
}
