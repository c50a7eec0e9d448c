// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedCodes, writtenCodes, writtenFacets, writtenMessages } from '../../tests/search-fixtures.ts';
import { detachHead, serveData } from '../../tests/served-data.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { countVocabulary, writeVocabulary } from '../model/search/vocabulary.ts';
import { searchFullText, waitForFullText, warmUpFullText } from './full-text.ts';
import { nothingFound } from './result.ts';
import { prepareSearch, searchAtOnce, searchFully } from './search-query.ts';

// As where no worker runs: short texts are read by the page itself.
vi.mock('../reading/start-worker.ts', () => ({
	startWorker: (loading: Promise<unknown>) => loading.then(() => undefined),
}));
vi.mock('./full-text.ts', () => ({ searchFullText: vi.fn(), waitForFullText: vi.fn(), warmUpFullText: vi.fn() }));

const pasted = 'AADSTS50058: something\nTrace ID: x';
const files = {
	codes: writtenCodes,
	messages: writtenMessages,
	facets: writtenFacets,
	pages: [],
};
const read = (input: string) => understandQuery(input, loadedCodes.ids);
const everything = { area: '', excerpts: 0 };
const search = (input: string) => searchFully(read(input), everything, loadedCodes, new AbortController().signal);
const idsOf = (outcome: ReturnType<typeof searchAtOnce>): string[] =>
	outcome.results.map((result) => (result.kind === 'code' ? result.id : result.path));

let head = detachHead();
beforeEach(() => {
	head = detachHead();
	serveData(files);
	vi.mocked(searchFullText)
		.mockReset()
		.mockResolvedValue([{ id: '50059', score: 1, loadExcerpt: () => Promise.resolve([]) }]);
	vi.mocked(warmUpFullText).mockReset();
});

describe('the list of codes alone', () => {
	test.each<[string, string, { ids: string[]; isExact: boolean; isPartial: boolean }]>([
		['nothing to nothing', '', { ids: [], isExact: false, isPartial: false }],
		['a number', '50058', { ids: ['50058'], isExact: true, isPartial: false }],
		['the first digits of numbers', '650', { ids: ['65001', '65004'], isExact: false, isPartial: false }],
		['words, while the full text is on its way', 'declined', { ids: ['65004'], isExact: false, isPartial: true }],
		['no pasted text before it is decoded', pasted, { ids: [], isExact: false, isPartial: true }],
		['no code of another product', 'AADB2C90118', { ids: [], isExact: false, isPartial: true }],
	])('answers %s', (_, input, expected) => {
		const outcome = searchAtOnce(read(input), loadedCodes);
		expect({ ids: idsOf(outcome), isExact: outcome.isExact, isPartial: outcome.isPartial }).toEqual(expected);
	});
	test('names a number that the site lacks, and Enter opens no other', () => {
		const { results, unknown, isExact } = searchAtOnce(read('50057'), loadedCodes);
		expect(unknown.map(({ number }) => number)).toEqual(['50057']);
		expect([results, isExact]).toEqual([[], false]);
	});
});

describe('the full search', () => {
	test.each<[string, string, string[]]>([
		['words in all texts', 'declined', ['65004', '50059']],
		['a pasted text by decoding it', pasted, ['50058']],
		['a number in the list of codes', '65001', ['65001']],
	])('answers %s', async (_, input, ids) => {
		const outcome = await search(input);
		expect(idsOf(outcome)).toEqual(ids);
		expect(outcome.isPartial).toBe(false);
	});
	test.each<[string, string, readonly string[]]>([
		['a number', '65001', []],
		['the first digits of numbers', '6500', []],
		['a pasted text', pasted, ['50058']],
		['words', 'consent', ['50059']],
	])('in an area answers %s with its codes alone', async (_, input, ids) => {
		const within = { area: 'session', excerpts: 0 };
		const outcome = await searchFully(read(input), within, loadedCodes, new AbortController().signal);
		expect([idsOf(outcome), outcome.isExact]).toEqual([ids, input === pasted]);
	});
	test('says whose a code of another product is', async () => {
		const { foreign, results } = await search('AADB2C90118');
		expect([foreign.map(({ code }) => code), results]).toEqual([['AADB2C90118'], []]);
	});
	test('finds what the words beside a code of another product find, and says so', async () => {
		const { foreign, results, note } = await search('0xCAA20003 user declined consent');
		expect(foreign.map(({ code }) => code)).toEqual(['0xCAA20003']);
		expect(results[0]).toMatchObject({ id: '65004' });
		expect(note).toBe('Results for the other words, "user declined consent":');
	});
	test('finds nothing for the class of an error beside its code', async () => {
		const { foreign, results } = await search('BrowserAuthError: 0xCAA20003');
		expect([foreign.map(({ code }) => code), results]).toEqual([['0xCAA20003'], []]);
	});
	test('guesses nothing for words beside a code of another product that are nowhere', async () => {
		vi.mocked(searchFullText).mockResolvedValue([]);
		serveData({ ...files, vocabulary: writeVocabulary(countVocabulary([['declined']])) });
		const { foreign, results, note } = await search('0xCAA20003 zzzz qqqq');
		expect([foreign.length, results, note]).toEqual([1, [], '']);
	});
	test('takes what only looks like a code of another product for words', async () => {
		serveData({ ...files, vocabulary: writeVocabulary(countVocabulary([['declined']])) });
		const { foreign, results } = await search('declined AuthError');
		expect([foreign, results.map((result) => result.kind === 'code' && result.id)]).toEqual([[], ['65004', '50059']]);
	});
	test('answers nothing to nothing', async () => {
		expect(await search(' ')).toBe(nothingFound);
	});
	test('asks nothing of the full text for words that have changed when it can be searched', async () => {
		const control = new AbortController();
		vi.mocked(waitForFullText).mockImplementationOnce(() => {
			control.abort();
			return Promise.resolve();
		});
		const found = await searchFully(read('consent'), everything, loadedCodes, control.signal);
		expect(found).toBe(nothingFound);
		expect(searchFullText).not.toHaveBeenCalled();
	});
	test('tells when the full text cannot be had', async () => {
		vi.mocked(searchFullText).mockRejectedValue(new Error('offline'));
		await expect(search('consent')).rejects.toThrow('offline');
	});
});

describe('preparing', () => {
	test('for words loads the index of the full text', async () => {
		await prepareSearch(read('consent'));
		expect(warmUpFullText).toHaveBeenCalledOnce();
	});
	test.each([[''], ['50058'], ['650'], ['AADB2C90118']])('for %j loads nothing', async (input) => {
		const asked = serveData(files);
		await prepareSearch(read(input));
		expect(asked).not.toHaveBeenCalled();
		expect(warmUpFullText).not.toHaveBeenCalled();
		expect(head.children).toHaveLength(0);
	});
	test('tells nobody of a failure, because the search itself will', async () => {
		vi.mocked(warmUpFullText).mockRejectedValue(new Error('offline'));
		await expect(prepareSearch(read('consent'))).resolves.toBeUndefined();
	});
});
