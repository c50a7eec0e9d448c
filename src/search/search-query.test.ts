// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedCodes, writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { detachHead, serveData } from '../../tests/served-data.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { countVocabulary, writeVocabulary } from '../model/search/vocabulary.ts';
import { searchFullText, warmUpFullText } from './full-text.ts';
import { nothingFound } from './result.ts';
import { prepareSearch, searchAtOnce, searchFully } from './search-query.ts';

// As where no worker runs: short texts are read by the page itself.
vi.mock('../reading/start-worker.ts', () => ({
	startWorker: (loading: Promise<unknown>) => loading.then(() => undefined),
}));
vi.mock('./full-text.ts', () => ({ searchFullText: vi.fn(), warmUpFullText: vi.fn() }));

const pasted = 'AADSTS50058: something\nTrace ID: x';
const files = {
	codes: writtenCodes,
	messages: writtenMessages,
	pages: [],
};
const read = (input: string) => understandQuery(input, loadedCodes.ids);
const idsOf = (outcome: ReturnType<typeof searchAtOnce>): string[] =>
	outcome.results.map((result) => (result.kind === 'code' ? result.id : result.path));

let head = detachHead();
beforeEach(() => {
	head = detachHead();
	serveData(files);
	vi.mocked(searchFullText)
		.mockReset()
		.mockResolvedValue([{ id: '50059', excerpt: [] }]);
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
		const outcome = await searchFully(read(input), '', loadedCodes, new AbortController().signal);
		expect(idsOf(outcome)).toEqual(ids);
		expect(outcome.isPartial).toBe(false);
	});
	test('says whose a code of another product is', async () => {
		const { foreign, results } = await searchFully(read('AADB2C90118'), '', loadedCodes, new AbortController().signal);
		expect([foreign.map(({ code }) => code), results]).toEqual([['AADB2C90118'], []]);
	});
	test('takes what only looks like a code of another product for words', async () => {
		serveData({ ...files, vocabulary: writeVocabulary(countVocabulary([['declined']])) });
		const { foreign, results } = await searchFully(
			read('declined AuthError'),
			'',
			loadedCodes,
			new AbortController().signal,
		);
		expect([foreign, results.map((result) => result.kind === 'code' && result.id)]).toEqual([[], ['65004', '50059']]);
	});
	test('answers nothing to nothing', async () => {
		expect(await searchFully(read(' '), '', loadedCodes, new AbortController().signal)).toBe(nothingFound);
	});
	test('tells when the full text cannot be had', async () => {
		vi.mocked(searchFullText).mockRejectedValue(new Error('offline'));
		await expect(searchFully(read('consent'), '', loadedCodes, new AbortController().signal)).rejects.toThrow(
			'offline',
		);
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
