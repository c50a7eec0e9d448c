import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.stubEnv('SITE_VERSION', '0a9f');
vi.stubEnv('BASE_URL', '/docs/');

interface Found {
	/** The code as the index names it. */
	readonly id: string;
	readonly excerpt: string;
}

const createInstance = vi.fn<(options: Readonly<Record<string, unknown>>) => object>();
const search =
	vi.fn<
		(
			query: string,
			options: unknown,
		) => Promise<{ results: { id: string; score: number; data: () => Promise<Found> }[] }>
	>();
const preload = vi.fn<(query: string) => Promise<void>>();
vi.doMock('/docs/search-index/0a9f/pagefind.js', () => ({ createInstance }));

/** Lets Pagefind find pages. */
function find(...found: readonly Found[]): void {
	search.mockResolvedValue({
		results: found.map((page) => ({ id: page.id, score: 1, data: () => Promise.resolve(page) })),
	});
}

/** The runs of the one page found, marked ones in brackets. */
async function readRuns(excerpt: string): Promise<string> {
	find({ id: 'en_000c38a', excerpt });
	const { searchFullText } = await import('./full-text.ts');
	const [result] = await searchFullText('words');
	const runs = await result?.loadExcerpt();
	return runs?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('|') ?? '';
}

beforeEach(() => {
	vi.resetModules();
	preload.mockReset().mockResolvedValue(undefined);
	createInstance.mockReset().mockReturnValue({ search, preload });
	search.mockReset();
});

describe('an excerpt', () => {
	test.each([
		['plain text', 'nobody is signed in', 'nobody is signed in'],
		[
			'marked words apart from the text around',
			'a <mark>silent</mark> sign-<mark>in</mark>',
			'a |[silent]| sign-|[in]',
		],
		['marked words that follow each other', '<mark>one</mark><mark>two</mark>', '[one]|[two]'],
		['a marked run of two lines', '<mark>one\ntwo</mark>', '[one\ntwo]'],
		['escaped characters', '&lt;b&gt; &quot;x&quot; &#39;y&#39; &amp;', '<b> "x" \'y\' &'],
		['what was escaped twice, undone once', '&amp;lt;mark&amp;gt;', '&lt;mark&gt;'],
		['nothing', '', ''],
	])('holds %s', async (_, excerpt, runs) => {
		expect(await readRuns(excerpt)).toBe(runs);
	});
});

describe('a search', () => {
	test('gives all codes in their order, by the names of their fragments', async () => {
		find({ id: 'en_00aaeb2', excerpt: '' }, { id: 'en_000c38a', excerpt: '' });
		const { searchFullText } = await import('./full-text.ts');
		expect((await searchFullText('words')).map(({ id }) => id)).toEqual(['700082', '50058']);
	});
	test('reads no page until its excerpt is asked for, because each is a request', async () => {
		const data = vi.fn(() => Promise.resolve({ id: '', excerpt: 'a word' }));
		search.mockResolvedValue({ results: Array.from({ length: 12 }, () => ({ id: 'en_000c38a', score: 1, data })) });
		const { searchFullText } = await import('./full-text.ts');
		const found = await searchFullText('words');
		expect([found.length, data.mock.calls.length]).toEqual([12, 0]);
		expect(await found[0]?.loadExcerpt()).toEqual([{ text: 'a word', isMarked: false }]);
		expect(data).toHaveBeenCalledOnce();
	});
});

describe('the index', () => {
	test('is that of this build, loaded once, with what it holds of a query', async () => {
		find();
		const { searchFullText, warmUpFullText } = await import('./full-text.ts');
		await warmUpFullText('the words');
		expect(preload.mock.calls).toEqual([[''], ['words']]);
		await searchFullText('words');
		expect(createInstance).toHaveBeenCalledOnce();
		expect(createInstance.mock.calls[0]?.[0]).toMatchObject({
			basePath: '/docs/search-index/0a9f/',
			metaCacheTag: '0a9f',
			baseUrl: '/',
		});
	});
	test('that could not be had is asked for again', async () => {
		find();
		preload.mockRejectedValueOnce(new Error('offline'));
		const { searchFullText, warmUpFullText } = await import('./full-text.ts');
		await expect(warmUpFullText('words')).rejects.toThrow('offline');
		expect(await searchFullText('words')).toEqual([]);
	});
});
