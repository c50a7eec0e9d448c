import * as pagefind from 'pagefind';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareSearchScript } from './search-script.ts';

const texts = [
	'Silent sign-in was blocked because cookies from third parties are off.',
	'The user’s session – “expired” (again) – café, naïve, cafe\u0301, ﬁnancial, 日本語.',
	'AADSTS50058: the e-mail address isn’t in the directory; it’s a guest, e.g. user@example.org.',
];

/** What the installed Pagefind writes for three pages, by path. */
let files: ReadonlyMap<string, Uint8Array>;
let original: string;
let changed: string;
beforeAll(async () => {
	files = await indexPages();
	original = Buffer.from(files.get('pagefind.js') ?? []).toString();
	changed = await prepareSearchScript(original);
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function indexPages(): Promise<ReadonlyMap<string, Uint8Array>> {
	const { index } = await pagefind.createIndex({ forceLanguage: 'en', writePlayground: false });
	for (const [page, text] of texts.entries())
		await index?.addHTMLFile({
			url: `/codes/${page}`,
			content: `<html><body data-pagefind-body>${text}</body></html>`,
		});
	const { files: written = [] } = (await index?.getFiles()) ?? {};
	await pagefind.close();
	return new Map(written.map(({ path, content }) => [path, content]));
}

interface Found {
	readonly results: readonly { data(): Promise<{ url: string; excerpt: string }> }[];
}

/** Pagefind as a page loads it, from a script and the files of its index. */
async function startPagefind(script: string): Promise<{ search(query: string): Promise<Found> }> {
	vi.stubGlobal('fetch', (url: string) => {
		const file = files.get(url.replace(/^\/index\/|\?.*$/g, ''));
		return Promise.resolve(file ? new Response(Buffer.from(file)) : new Response('Not found', { status: 404 }));
	});
	const module = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
	const { createInstance } = (await import(/* @vite-ignore */ module)) as {
		createInstance: (options: object) => { search(query: string): Promise<Found> };
	};
	return createInstance({ basePath: '/index/', baseUrl: '/', language: 'en', noWorker: true });
}

async function findPages(script: string, query: string): Promise<readonly string[]> {
	const { results } = await (await startPagefind(script)).search(query);
	const pages = await Promise.all(results.map((result) => result.data()));
	return pages.map(({ url, excerpt }) => `${url} ${excerpt}`);
}

describe('the script of the installed Pagefind', () => {
	test.each([
		'silent sign-in',
		'sign in, blocked',
		'cookies – third parties',
		'café',
		'cafe\u0301',
		'CAFE',
		'nai\u0308ve “expired”',
		'ﬁnancial',
		'isn’t guest',
		'AADSTS50058',
		'user@example.org',
		'日本',
		'e\u0301',
		'"third parties"',
		'👩‍👩‍👧 session',
		'nothing that is there',
	])('finds for %s, once it is changed, what it found before', async (query) => {
		expect(await findPages(changed, query)).toEqual(await findPages(original, query));
	});

	test('finds something at all', async () => {
		expect(await findPages(changed, 'silent sign-in')).toEqual([
			expect.stringContaining('/codes/0 <mark>Silent</mark>'),
		]);
	});

	test('makes a segmenter for each search, and none once it is changed', async () => {
		const made = vi.spyOn(Intl, 'Segmenter');
		await findPages(original, 'silent');
		expect(made).toHaveBeenCalledOnce();
		made.mockClear();
		await findPages(changed, 'silent');
		expect(made).not.toHaveBeenCalled();
	});

	test('lets the browser unpack every packed file once it is changed, and none before', async () => {
		const unpacking = vi.fn();
		class CountedStream extends DecompressionStream {
			constructor(format: 'gzip') {
				super(format);
				unpacking();
			}
		}
		vi.stubGlobal('DecompressionStream', CountedStream);
		await findPages(original, 'silent');
		expect(unpacking).not.toHaveBeenCalled();
		await findPages(changed, 'silent');
		// The metadata, the WebAssembly, one part of the index and one page.
		expect(unpacking).toHaveBeenCalledTimes(4);
	});

	test.each(['queued.resolve(response)', 'typeof Intl.Segmenter'])(
		'stops the build when it has no more %s',
		async (part) => {
			expect(original.split(part)).toHaveLength(2);
			await expect(prepareSearchScript(original.replace(part, 'another()'))).rejects.toThrow(
				/^search index: expected ".+" once in Pagefind's script, found it 0 times/,
			);
		},
	);

	test('stops the build when it has twice what is changed once', async () => {
		await expect(prepareSearchScript(original + original)).rejects.toThrow('found it 2 times');
	});
});
