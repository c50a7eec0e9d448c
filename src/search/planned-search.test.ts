import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { readCodeList, writeCodeList } from '../model/search/code-list.ts';
import { indexCodes } from '../model/search/suggest-index.ts';
import { writeVocabulary } from '../model/search/vocabulary.ts';
import { searchFullText } from './full-text.ts';
import { searchAsTyped, searchInOtherWords } from './planned-search.ts';

vi.mock('./full-text.ts', () => ({ searchFullText: vi.fn() }));

const search = vi.mocked(searchFullText);
const list = readCodeList(writeCodeList([{ id: '65001', tier: 'documented', title: 'Consent is required' }]));
const index = indexCodes(list.entries);
const searched = (): string[] => search.mock.calls.map(([query]) => query);

/** Lets these queries find a page each. */
function find(...queries: readonly string[]): void {
	search
		.mockReset()
		.mockImplementation((query) =>
			Promise.resolve(
				queries.includes(query) ? [{ id: '65001', score: 1, loadExcerpt: () => Promise.resolve([]) }] : [],
			),
		);
}

beforeEach(() => {
	serveData({
		vocabulary: writeVocabulary(
			new Map([
				['consent', 3],
				['required', 40],
			]),
		),
	});
});

describe('a search for words', () => {
	test('that the site has is the search as typed', async () => {
		find('the consent requ');
		expect(await searchAsTyped('the consent requ', index)).toMatchObject([{ id: '65001' }]);
		expect(searched()).toEqual(['the consent requ']);
	});
	test('of which the site lacks one finds nothing, because the full text would take it for what begins alike', async () => {
		find('consnet');
		expect(await searchAsTyped('consnet', index)).toEqual([]);
		expect(searched()).toEqual([]);
	});
	test('in other words is corrected before anything is searched', async () => {
		find('consnet', 'consent');
		const { note } = await searchInOtherWords('consnet');
		expect(searched()).toEqual(['consent']);
		expect(note).toContain('Showing results for "consent".');
	});
});
