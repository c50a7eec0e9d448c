// @vitest-environment happy-dom
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { withoutFunctionWords } from '../../src/model/search/without-function-words.ts';
import { listChunkPlaces } from '../../src/model/search/chunk-places.ts';
import type { IndexScript, Pagefind } from '../../src/search/index-script.ts';
import { readTyped } from '../search/typed.ts';

const [folder = ''] = globSync('dist/search-index/*');
const starts = JSON.parse(readFileSync(`${folder}/chunk-starts.json`, 'utf8')) as readonly string[];
/** The places of the chunks that Pagefind has asked for. */
const asked = new Set<number>();
let pagefind: Pagefind;

beforeAll(async () => {
	vi.stubGlobal('fetch', (address: string | URL) => {
		const { pathname } = new URL(address, 'http://localhost');
		const place = /\/en_(\d+)\.pf_index$/.exec(pathname)?.[1];
		if (place !== undefined) asked.add(Number(place));
		return Promise.resolve(new Response(readFileSync(`dist${pathname}`)));
	});
	const script = (await import(pathToFileURL(resolve(folder, 'pagefind.js')).href)) as IndexScript;
	pagefind = script.createInstance({ basePath: `/${folder.slice('dist/'.length)}/`, noWorker: true });
	await pagefind.preload('');
});

test('a file says how the words of each chunk begin', () => {
	expect(globSync(`${folder}/index/*.pf_index`)).toHaveLength(starts.length);
});

test('of what people type, the chunks that are asked for early are those that Pagefind asks for, but for a few', async () => {
	const typed = readTyped();
	const others: string[] = [];
	for (const { text } of typed) {
		const before = new Set(asked);
		await pagefind.preload(withoutFunctionWords(text));
		const early = listChunkPlaces(text, starts);
		const missed = [...asked].filter((place) => !before.has(place) && !early.has(place));
		const needless = [...early].filter((place) => !asked.has(place));
		if (missed.length + needless.length > 0)
			others.push(`${text}: missed ${missed.join()}, needless ${needless.join()}`);
	}
	// Pagefind also looks for the parts of a word such as OAuth.
	const isEnough = others.length <= typed.length / 100;
	expect({ isEnough, others: isEnough ? [] : others }).toEqual({ isEnough: true, others: [] });
});
