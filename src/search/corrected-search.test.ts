import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeVocabulary } from '../model/search/vocabulary.ts';
import type { FullTextResult } from './found.ts';
import { searchCorrected } from './corrected-search.ts';

const vocabulary = writeVocabulary(
	new Map([
		['consent', 3],
		['required', 40],
		['tenant', 20],
		['multifactor', 5],
		['authentication', 30],
	]),
);

/** A search that finds a page for these queries alone, and keeps what was searched. */
function searchThatFinds(...queries: readonly string[]) {
	return vi.fn((query: string): Promise<readonly FullTextResult[]> =>
		Promise.resolve(queries.includes(query) ? [{ id: '65001', score: 1, loadExcerpt: () => Promise.resolve([]) }] : []),
	);
}

beforeEach(() => {
	serveData({ vocabulary });
});

describe('a search for words that no page holds together', () => {
	test.each([
		['corrects a misspelt word', 'consnet required', 'consent required', 'Showing results for "consent required".'],
		[
			'leaves out the word that tells least, and says so',
			'consent required tenant',
			'consent tenant',
			'No page has all of these words. Showing results for "consent tenant", without: required.',
		],
	])('%s', async (_, words, found, said) => {
		const { results, note } = await searchCorrected(words, searchThatFinds(found));
		expect(results.map(({ id }) => id)).toEqual(['65001']);
		expect(note).toBe(said);
	});
	test('says nothing when the words as typed are found after all', async () => {
		const { results, note } = await searchCorrected('consent required', searchThatFinds('consent required'));
		expect([results.length, note]).toEqual([1, '']);
	});
	test('stops at the first search that finds something', async () => {
		const search = searchThatFinds('consent required', 'consent');
		await searchCorrected('consent required', search);
		expect(search.mock.calls).toEqual([['consent required']]);
	});
	test('never searches for a word that the site lacks, which would find what begins alike', async () => {
		const search = searchThatFinds('zzzzqqqq consent', 'consent');
		const { note } = await searchCorrected('zzzzqqqq consent', search);
		expect(search.mock.calls).toEqual([['consent']]);
		expect(note).toContain('without: zzzzqqqq');
	});
	test('says that nothing was found when no shorter search finds anything', async () => {
		expect(await searchCorrected('zzzzqqqq', searchThatFinds())).toEqual({
			results: [],
			note: 'No results for "zzzzqqqq".',
		});
	});
});
