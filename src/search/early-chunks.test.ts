// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { detachHead } from '../../tests/served-data.ts';

vi.stubEnv('SITE_VERSION', '0a9f');
vi.stubEnv('BASE_URL', '/docs/');
const loadCodeList = vi.fn<() => Promise<void>>();
vi.doMock('../page/data-files.ts', () => ({ loadCodeList }));
const { fetchChunksEarly } = await import('./early-chunks.ts');

const starts = ['0', 'aad', 'con', 'cre', 'sig'];

describe('what is asked for early', () => {
	let head: HTMLElement;
	const listAsked = () => [...head.querySelectorAll('link')].map((link) => link.getAttribute('href'));
	beforeEach(() => {
		head = detachHead();
		loadCodeList.mockReset().mockResolvedValue();
		vi.stubGlobal('fetch', () => Promise.resolve(Response.json(starts)));
	});

	test('are the chunks of the words, at the names of their places', async () => {
		await fetchChunksEarly('consent to sign in', () => true);
		expect(listAsked()).toEqual([
			'/docs/search-index/0a9f/index/en_2.pf_index',
			'/docs/search-index/0a9f/index/en_4.pf_index',
		]);
	});
	test('waits for the list of codes, which answers first', async () => {
		let answer = (): void => undefined;
		loadCodeList.mockReturnValue(
			new Promise((done) => {
				answer = done;
			}),
		);
		const asking = fetchChunksEarly('consent', () => true);
		await new Promise((done) => setTimeout(done));
		expect(listAsked()).toEqual([]);
		answer();
		await asking;
		expect(listAsked()).toHaveLength(1);
	});
	test('is nothing for words that have been changed meanwhile', async () => {
		await fetchChunksEarly('consent', () => false);
		expect(listAsked()).toEqual([]);
	});
});
