// @vitest-environment happy-dom
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { understandQuery } from '../../src/model/numbers/query.ts';
import { readTyped } from '../search/typed.ts';

const [indexFolder = ''] = globSync('dist/search-index/*');
const version = indexFolder.slice(indexFolder.lastIndexOf('/') + 1);
vi.stubEnv('SITE_VERSION', version);
vi.stubEnv('BASE_URL', '/');

// A file in place of an address, because a module of Node is no address of the site.
vi.doMock('../../src/search/full-text-files.ts', () => ({
	indexFolder: `/search-index/${version}/`,
	indexScript: pathToFileURL(resolve(indexFolder, 'pagefind.js')).href,
	fetchFullTextEarly: () => undefined,
}));
vi.doMock('../../src/page/early-files.ts', () => ({ fetchEarly: () => undefined }));
// As where no worker runs.
const withoutWorker = () => ({ startWorker: (loading: Promise<unknown>) => loading.then(() => undefined) });
vi.doMock('../../src/reading/start-worker.ts', withoutWorker);
vi.doMock('../../src/table/start-worker.ts', withoutWorker);

const typed = readTyped(process.env['SEARCHES']);
/** What is found for each of them, the first results. */
const found = new Map<string, readonly string[]>();
const totals = new Map<string, number>();

beforeAll(async () => {
	vi.stubGlobal('fetch', (address: string | URL | Request) => {
		const { pathname } = new URL(address instanceof Request ? address.url : address, 'http://localhost');
		return Promise.resolve(new Response(readFileSync(`dist${pathname}`)));
	});
	const { loadCodes } = await import('../../src/page/data-files.ts');
	const { searchFully } = await import('../../src/search/search-query.ts');
	const list = await loadCodes();
	for (const { text } of typed) {
		const query = understandQuery(text, list.ids);
		const { results } = await searchFully(query, { area: '', excerpts: 0 }, list, new AbortController().signal);
		found.set(
			text,
			results.map((result) => (result.kind === 'code' ? result.id : result.path)),
		);
		totals.set(text, results.length);
	}
});

/** How many of the searches have a wanted page among the first so many results, and what the others have. */
function measure(most: number): { readonly share: number; readonly missed: readonly string[] } {
	const missed = typed
		.filter(
			({ text, wanted }) =>
				!found
					.get(text)
					?.slice(0, most)
					.some((page) => wanted.includes(page)),
		)
		.map(({ text, wanted }) => `${text} => ${wanted.join(' ')}, found ${found.get(text)?.slice(0, 5).join(' ')}`);
	return { share: 1 - missed.length / typed.length, missed };
}

describe('what people type', () => {
	test('leads to its page in the first three results, in more than nine of ten searches', () => {
		const { share, missed } = measure(3);
		expect({ isEnough: share > 0.9, missed: share > 0.9 ? [] : missed }).toEqual({ isEnough: true, missed: [] });
	});
	test('leads to its page in the first result, in more than three of four searches', () => {
		const { share, missed } = measure(1);
		expect({ isEnough: share > 0.75, missed: share > 0.75 ? [] : missed }).toEqual({ isEnough: true, missed: [] });
	});
});

test.each([
	['consent', 'consent'],
	['redirect uri', 'request'],
	['the app was not found in this tenant', 'application'],
	['50058', 'session'],
])('the search page and the table of codes find equal codes for %j in the area %j', async (words, area) => {
	const { loadCodes } = await import('../../src/page/data-files.ts');
	const { searchFully } = await import('../../src/search/search-query.ts');
	const { filterCodes } = await import('../../src/table/code-rows.ts');
	const [list, { signal }] = [await loadCodes(), new AbortController()];
	const { results } = await searchFully(understandQuery(words, list.ids), { area, excerpts: 0 }, list, signal);
	const { found: rows } = await filterCodes({ words, values: { area }, sort: '' }, [], signal);
	expect(rows.length).toBeGreaterThan(0);
	expect(results.map((result) => (result.kind === 'code' ? result.id : result.path))).toEqual(rows.map(({ id }) => id));
});

describe('words of other products', () => {
	test.each([
		['CORS resource returned a 404 not found', '/other-codes/b2c#aadb2c90002'],
		['keychain access group entitlements', '/other-codes/msal#missing_entitlements'],
	])('that no page of a code has lead to their place: %s', async (words, place) => {
		const { loadCodes } = await import('../../src/page/data-files.ts');
		const { searchFully } = await import('../../src/search/search-query.ts');
		const [list, { signal }] = [await loadCodes(), new AbortController()];
		const { results } = await searchFully(understandQuery(words, list.ids), { area: '', excerpts: 0 }, list, signal);
		expect(results.map((result) => (result.kind === 'code' ? result.id : result.path))[0]).toContain(place);
	});
	test('that are a whole message in a text without a number are theirs', async () => {
		const { loadCodes } = await import('../../src/page/data-files.ts');
		const { searchForText } = await import('../../src/search/search-for-text.ts');
		const text = 'Sign-in failed.\nThe request does not contain a client ID parameter.\nTry again.';
		const { results, foreign } = await searchForText(text, await loadCodes(), new AbortController().signal);
		expect([results, foreign.map(({ code }) => code)]).toEqual([[], ['AADB2C90008']]);
	});
});
