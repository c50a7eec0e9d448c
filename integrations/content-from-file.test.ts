import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { contentFromFile, readContent } from './content-from-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function storeOf(name: string, content: unknown): string {
	const path = join(folder, `${name}.json`);
	writeFileSync(path, JSON.stringify(content));
	return path;
}

/** The id by which the installed Astro asks for the module of its content. */
const moduleId = '\0astro:data-layer-content';

interface ModuleLoader {
	readonly filter: { readonly id: RegExp };
	readonly handler: (this: object, id: string) => Promise<{ code: string }> | { code: string };
}

/** The loader of the installed Astro, which reads the content from a folder as a build does. */
async function findAstroLoader(): Promise<ModuleLoader> {
	const file = import.meta
		.resolve('astro/package.json')
		.replace('package.json', 'dist/content/vite-plugin-content-virtual-mod.js');
	const { astroContentVirtualModPlugin } = (await import(/* @vite-ignore */ file)) as {
		astroContentVirtualModPlugin: (options: object) => {
			config(config: object, env: object): void;
			load: ModuleLoader;
		};
	};
	const here = pathToFileURL(`${folder}/`);
	const config = { root: here, srcDir: here, cacheDir: here, experimental: {} };
	const plugin = astroContentVirtualModPlugin({ settings: { config, dotAstroDir: here }, fs });
	plugin.config({}, { command: 'build' });
	return plugin.load;
}

async function evaluate(code: string): Promise<unknown> {
	const module = `data:text/javascript,${encodeURIComponent(code)}`;
	return ((await import(/* @vite-ignore */ module)) as { default: unknown }).default;
}

/** The text of the module that pages import. */
function moduleOf(store: string, onAsked = (): void => undefined): string {
	const { load } = readContent(store, onAsked) as unknown as { load: { handler: () => { code: string } } };
	return load.handler().code;
}

describe('the module of the content', () => {
	test('gives what the module of the installed Astro gives, and is asked for by the same id', async () => {
		const store = storeOf('data-store', ['AADSTS50058 – “quoted” \u2028', { code: 1 }]);
		const astro = await findAstroLoader();
		const own = readContent(store, () => undefined).load as unknown as ModuleLoader;
		expect([astro.filter.id.test(moduleId), own.filter.id.test(moduleId)]).toEqual([true, true]);
		const { code } = await astro.handler.call({}, moduleId);
		expect(code).toContain('50058');
		expect(await evaluate(moduleOf(store))).toEqual(await evaluate(code));
	});
	test('is as short for much content as for little', () => {
		const much = storeOf('a', 'word '.repeat(1_000_000));
		expect(moduleOf(much)).toHaveLength(moduleOf(storeOf('b', 'word')).length);
	});
	test('is refused where Astro has kept none', () => {
		expect(() => moduleOf(join(folder, 'none.json'))).toThrow("expected Astro's content in");
	});
	test('shows when it is asked for', () => {
		const onAsked = vi.fn();
		moduleOf(storeOf('c', 'word'), onAsked);
		expect(onAsked).toHaveBeenCalledOnce();
	});
});

test('a build in which no page asked for the content by its module fails', () => {
	const finish = contentFromFile().hooks['astro:build:done'] as unknown as () => void;
	expect(finish).toThrow('Astro no longer asks for its content as a module');
});
