import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { offlineBundle } from '../../integrations/offline-bundle.ts';

/** Codes that tests open beside every fiftieth. */
const named = ['50011', '50058', '53003'];

/**
 * Makes a site of a few dozen pages from a built one, with a bundle and a worker of its own, and gives back its folder.
 * What a fault does to a copy does not depend on how many pages it holds; how long saving takes does.
 */
export async function makeSmallSite(dist: string): Promise<string> {
	const small = resolve('test-results/small-sites', basename(dist));
	rmSync(small, { recursive: true, force: true });
	cpSync(dist, small, { recursive: true, filter: (source) => isKept(relative(dist, source).replaceAll('\\', '/')) });
	const hasOffline = existsSync(resolve(dist, 'offline-bundle'));
	const site = /\bsite:[`"']([0-9a-f]+)/.exec(readFileSync(resolve(dist, 'sw.js'), 'utf8'))?.[1] ?? '';
	const { hooks } = offlineBundle(site, hasOffline);
	await hooks['astro:build:done']?.({
		dir: pathToFileURL(`${small}/`),
		logger: { info: () => undefined },
	} as unknown as HookParameters<'astro:build:done'>);
	return small;
}

function isKept(path: string): boolean {
	const [, id] = /^codes\/(\d+)\.[a-z]+$/.exec(path) ?? [];
	if (id !== undefined) return named.includes(id) || Number(id) % 50 === 0;
	return !/^offline-bundle|^search-index\/.+\/(?:fragment|index)\//.test(path);
}
