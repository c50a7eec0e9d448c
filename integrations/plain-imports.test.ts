import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { plainImports } from './plain-imports.ts';

const modules: Readonly<Record<string, string>> = {
	'/page.js': 'addEventListener("focus", () => import("/later.js").then(({ text }) => console.log(text)));',
	'/later.js': 'export const text = "later";',
};

const given: Plugin = {
	name: 'given',
	resolveId: (id) => (id in modules ? id : undefined),
	load: (id) => modules[id],
};

/** The text of the page's script, as the installed Vite builds it. */
async function buildScript(...plugins: readonly Plugin[]): Promise<string> {
	const result = await build({
		root: join(import.meta.dirname, '..'),
		configFile: false,
		logLevel: 'silent',
		plugins: [given, ...plugins],
		build: { write: false, copyPublicDir: false, rolldownOptions: { input: '/page.js' } },
	});
	const { output } = result as Rolldown.RolldownOutput;
	const page = output.find((file) => file.type === 'chunk' && file.isEntry);
	return page?.type === 'chunk' ? page.code : '';
}

test('Vite wraps an import into its helper unless it is told otherwise', async () => {
	expect(await buildScript()).toContain('vite:preloadError');
});

test('an import is no more than that', async () => {
	const script = await buildScript(plainImports());
	expect(script).toMatch(/import\([`"'][^`"']+later[^`"']+[`"']\)/);
	expect(script.length).toBeLessThan(300);
});

test('a helper of another name fails the build', async () => {
	await expect(buildScript(plainImports('\0vite/renamed-helper.js'))).rejects.toThrow(
		/^.*plain imports: expected no "vite:preloadError" in .+0032-patches/s,
	);
});
