import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import { suggest } from '../model/search/suggest.ts';

vi.stubEnv('SITE_VERSION', '0a9f');

const codes = writeCodeList([{ id: '50058', tier: 'documented', title: 'No signed-in user' }]);
const pages = [{ path: '/guides/consent', title: 'Consent' }];

// What is remembered lasts as long as the module.
beforeEach(() => {
	vi.resetModules();
});

describe('a loader that remembers', () => {
	test('loads once, also for those who ask while it loads', async () => {
		const { remember } = await import('./data-files.ts');
		const load = vi.fn(() => Promise.resolve({}));
		const loadOnce = remember(load);
		const [one, other] = await Promise.all([loadOnce(), loadOnce()]);
		expect(await loadOnce()).toBe(one);
		expect(other).toBe(one);
		expect(load).toHaveBeenCalledOnce();
	});
	test('tells everyone who waits of a failure, and loads again when asked again', async () => {
		const { remember } = await import('./data-files.ts');
		const load = vi.fn(() => Promise.resolve('value'));
		load.mockRejectedValueOnce(new Error('offline'));
		const loadOnce = remember(load);
		const waiting = [loadOnce(), loadOnce()];
		for (const promise of waiting) await expect(promise).rejects.toThrow('offline');
		expect(await loadOnce()).toBe('value');
		expect(load).toHaveBeenCalledTimes(2);
	});
});

describe('the data of the search', () => {
	test('is fetched at the address of its version', async () => {
		const asked = serveData({ pages });
		const { fetchData } = await import('./data-files.ts');
		expect(await fetchData('pages')).toEqual(pages);
		expect(asked).toHaveBeenCalledWith('/search-data/0a9f/pages.json');
	});
	test('that a host does not have is an error that names the address and the status', async () => {
		serveData({});
		const { fetchData } = await import('./data-files.ts');
		await expect(fetchData('pages')).rejects.toThrow('/search-data/0a9f/pages.json: expected status 200, received 404');
	});
	test('makes a list of codes that suggestions come from', async () => {
		serveData({ codes });
		const { loadCodes } = await import('./data-files.ts');
		const list = await loadCodes();
		const { ids, titleOf } = list;
		expect(ids).toEqual(['50058']);
		expect(titleOf('50058')).toBe('No signed-in user');
		expect(suggest({ kind: 'words', words: 'signed-in' }, list).map(({ id }) => id)).toEqual(['50058']);
	});
	test('has its index made in portions, between which the page does other things', async () => {
		const many = Array.from({ length: 600 }, (_, place) => {
			return { id: String(50_000 + place), tier: 'documented' as const, title: `No signed-in user ${place}` };
		});
		serveData({ codes: writeCodeList(many) });
		const { loadCodes } = await import('./data-files.ts');
		const list = await loadCodes();
		expect(list.isIndexed).toBe(false);
		let turns = 0;
		const counting = setInterval(() => (turns += 1));
		await Promise.all([list.prepareIndex(), list.prepareIndex()]);
		clearInterval(counting);
		expect(turns).toBeGreaterThan(0);
		expect(list.isIndexed).toBe(true);
		expect(list.index.entries).toHaveLength(600);
	});
	test('is indexed at once for who asks for it', async () => {
		serveData({ codes });
		const { loadCodes } = await import('./data-files.ts');
		const list = await loadCodes();
		const { index } = list;
		expect(list.isIndexed).toBe(true);
		await list.prepareIndex();
		expect(list.index).toBe(index);
	});
	test('is fetched again after a failure, and then never again', async () => {
		serveData({});
		const { loadCodes, loadPages } = await import('./data-files.ts');
		await expect(loadCodes()).rejects.toThrow('404');
		await expect(loadPages()).rejects.toThrow('404');
		const asked = serveData({ codes, pages });
		for (let time = 0; time < 2; time += 1) {
			expect((await loadCodes()).ids).toEqual(['50058']);
			expect(await loadPages()).toEqual(pages);
		}
		expect(asked).toHaveBeenCalledTimes(2);
	});
});
