import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { readCodeList, writeCodeList } from '../model/search/code-list.ts';
import { indexCodes } from '../model/search/suggest-index.ts';
import { writeVocabulary } from '../model/search/vocabulary.ts';
import { searchFullText } from './full-text.ts';
import { searchAsPlanned } from './planned-search.ts';

vi.mock('./full-text.ts', () => ({ searchFullText: vi.fn() }));

const search = vi.mocked(searchFullText);
const list = readCodeList(writeCodeList([{ id: '65001', tier: 'documented', title: 'Consent is required' }]));
const index = indexCodes(list.entries);
const searched = (): string[] => search.mock.calls.map(([query]) => query);

/** Lets these queries find a page each. */
function find(...queries: readonly string[]): void {
	search
		.mockReset()
		.mockImplementation((query) => Promise.resolve(queries.includes(query) ? [{ id: '65001', excerpt: [] }] : []));
}

let asked = serveData({});
beforeEach(() => {
	asked = serveData({
		vocabulary: writeVocabulary(
			new Map([
				['consent', 3],
				['required', 40],
			]),
		),
	});
});

describe('a search for words', () => {
	test('that the site has is the search as typed, without loading the vocabulary', async () => {
		find('the consent requ');
		expect(await searchAsPlanned('the consent requ', '', index)).toMatchObject({
			results: [{ id: '65001' }],
			note: '',
		});
		expect(searched()).toEqual(['the consent requ']);
		expect(asked).not.toHaveBeenCalled();
	});
	test('of which the site lacks one is corrected before anything is searched', async () => {
		find('consnet', 'consent');
		const { note } = await searchAsPlanned('consnet', '', index);
		expect(searched()).toEqual(['consent']);
		expect(note).toContain('Showing results for "consent".');
	});
	test('that finds nothing is tried in other words', async () => {
		find('consent');
		expect((await searchAsPlanned('consent required', '', index)).results).toHaveLength(1);
	});
	test('stays in its area, however it is corrected', async () => {
		find();
		await searchAsPlanned('consnet required', 'session', index);
		expect(search.mock.calls.length).toBeGreaterThan(1);
		expect(new Set(search.mock.calls.map(([, area]) => area))).toEqual(new Set(['session']));
	});
});
