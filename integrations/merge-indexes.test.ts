import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { joinArray, writeText } from './cbor.ts';
import { mergeIndexes } from './merge-indexes.ts';
import { sign } from './pagefind-signature.ts';
import { writeIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'merge-indexes-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

const words = ['silent', 'cookies', 'café', 'cafe', 'naïve', 'tenant', 'session', 'expired', 'guest', 'directory'];

/** Pages that have most words in common, some more often than others, so that their order matters. */
function writePages(count: number): void {
	mkdirSync(join(folder, 'site/codes'), { recursive: true });
	for (let page = 0; page < count; page += 1) {
		const text = words.filter((_, place) => (page + 1) % (place + 2) > 0).join(' ');
		const filter = `<a data-pagefind-filter="area:area-${String(page % 4)}">Area</a>`;
		const title = `<h1>Sign-in ${String(50_000 + page)}</h1>`;
		const body = `${title}${filter}<p data-pagefind-meta="aliases">alias${String(page)}</p>${`<p>${text}</p>`.repeat(1 + (page % 3))}`;
		writeFileSync(
			join(folder, `site/codes/${String(50_000 + page)}.html`),
			`<!doctype html><html lang="en"><body><main data-pagefind-body>${body} ${'word '.repeat(page)}</main></body></html>`,
		);
	}
}

interface Search {
	search(
		query: string | null,
		options?: object,
	): Promise<{
		results: readonly { score: number; data(): Promise<{ url: string; excerpt: string; meta: object }> }[];
	}>;
	filters(): Promise<object>;
}

/** Pagefind as a page loads it, from the files of an index. */
async function startSearch(target: string): Promise<Search> {
	vi.stubGlobal('fetch', (url: string) =>
		Promise.resolve(new Response(readFileSync(join(target, url.replace(/^\/index\/|\?.*$/g, ''))))),
	);
	const script = readFileSync(join(target, 'pagefind.js')).toString('base64');
	const { createInstance } = (await import(/* @vite-ignore */ `data:text/javascript;base64,${script}`)) as {
		createInstance: (options: object) => Search;
	};
	return createInstance({ basePath: '/index/', baseUrl: '/', language: 'en', noWorker: true });
}

async function find(target: string, query: string, options: object): Promise<readonly unknown[]> {
	const { results } = await (await startSearch(target)).search(query, options);
	const found = await Promise.all(
		results.map(async (result) => {
			const { url, excerpt, meta } = await result.data();
			return { url, excerpt, meta, score: result.score.toFixed(3) };
		}),
	);
	return found.sort((one, other) => one.url.localeCompare(other.url));
}

describe('an index that is made of those of some pages each', () => {
	const [whole, merged] = [join(folder, 'whole'), join(folder, 'merged')];
	beforeAll(async () => {
		writePages(25);
		expect(await writeIndex(join(folder, 'site'), whole)).toBe(25);
		expect(await writeIndex(join(folder, 'site'), merged, 10)).toBe(25);
	});

	test.each([
		['silent', {}],
		['cafe', {}],
		['café', {}],
		['naïve session', {}],
		['50012', {}],
		['alias24', {}],
		['"expired guest"', {}],
		['direct', {}],
		['tenant', { filters: { area: 'area-2' } }],
		['silent', { filters: { area: { any: ['area-0', 'area-3'] } } }],
	])('finds for %s with %o what the index of all pages finds', async (query, options) => {
		const found = await find(merged, query, options);
		expect(found).not.toEqual([]);
		expect(found).toEqual(await find(whole, query, options));
	});

	test('has the same filters, with as many pages', async () => {
		expect(await (await startSearch(merged)).filters()).toEqual(await (await startSearch(whole)).filters());
	});

	test('has the same pages, and no file of a part', () => {
		expect(readdirSync(join(merged, 'fragment'))).toEqual(readdirSync(join(whole, 'fragment')));
		expect(readdirSync(merged).sort()).toEqual(readdirSync(whole).sort());
	});
});

describe('what cannot become one index is refused', () => {
	const metadataOf = (version: string, sorts: readonly Buffer[] = []) =>
		sign(joinArray([writeText(version), ...[[], [], [], sorts, []].map(joinArray)]));
	const indexOf = (metadata: Buffer) => ({ metadata, chunks: [], filters: [] });
	test.each([
		['of another version', [metadataOf('1'), metadataOf('2')], 'the same item 0'],
		['with an order of pages', [metadataOf('1', [writeText('day')])], 'no order of pages'],
		['with too short metadata', [sign(joinArray([writeText('1')]))], 'more than 1 items'],
		['that is another', [Buffer.from('page')], 'begins with'],
	])('one %s', (_, metadata, problem) => {
		expect(() => mergeIndexes(metadata.map(indexOf))).toThrow(problem);
	});
});
