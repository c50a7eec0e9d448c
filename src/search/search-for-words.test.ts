import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedCodes } from '../../tests/search-fixtures.ts';
import { serveData } from '../../tests/served-data.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';
import { searchAsPlanned } from './planned-search.ts';
import { searchForWords } from './search-for-words.ts';

vi.mock('./planned-search.ts', () => ({ searchAsPlanned: vi.fn() }));

const excerptOf = (id: string) => [{ text: `excerpt of ${id}`, isMarked: false }];

/** Lets the full text find codes, and say something of them. */
function find(ids: readonly string[], note = ''): void {
	vi.mocked(searchAsPlanned)
		.mockReset()
		.mockResolvedValue({ results: ids.map((id) => ({ id, excerpt: excerptOf(id) })), note });
}

/** The results as ids of codes and paths of pages, in order. */
async function search(words: string, area = ''): Promise<string[]> {
	const { results } = await searchForWords({ kind: 'words', words }, area, loadedCodes);
	return results.map((result) => (result.kind === 'code' ? result.id : result.path));
}

beforeEach(() => {
	serveData({
		pages: [
			{ path: '/guides/consent', title: 'Consent' },
			{ path: '/areas/session', title: 'Area: Sessions' },
		],
	});
});

describe('the results of a search for words', () => {
	test('join what names and what texts say, each code once: what both find comes first', async () => {
		find(['50059', '65004']);
		expect(await search('declined')).toEqual(['65004', '50059']);
	});
	test('hold the place in the page that fits, where the full text found one', async () => {
		find(['50059']);
		const { results } = await searchForWords({ kind: 'words', words: 'declined' }, '', loadedCodes);
		expect(results).toEqual([
			{ kind: 'code', id: '65004', title: 'User declined consent' },
			{ kind: 'code', id: '50059', title: 'No tenant in the request', excerpt: excerptOf('50059') },
		]);
	});
	test('end with the pages that the words name', async () => {
		find([]);
		expect((await search('consent')).at(-1)).toBe('/guides/consent');
	});
	test('in an area are only those that the full text found there, because names know no area', async () => {
		find(['50059']);
		expect(await search('declined', 'session')).toEqual(['50059']);
		expect(searchAsPlanned).toHaveBeenCalledWith('declined', 'session', loadedCodes.index);
	});
	test('are at most twelve codes, beside the pages', async () => {
		find(Array.from({ length: 20 }, (_, place) => String(70000 + place)));
		const results = await search('consent');
		expect(results).toHaveLength(13);
		expect(results.at(-1)).toBe('/guides/consent');
	});
});

test('the name of an error of a library is said to be one, in place of a note', async () => {
	const family = { id: 'msal', title: 'Names', owner: 'MSAL', about: 'Names.', first: 'Look.' };
	const lists = writeOtherCodes([{ ...family, codes: [{ code: 'user_null', meaning: 'Nobody is there.' }] }]);
	serveData({ pages: [], 'other-codes': lists });
	find([], 'No results for "user_null".');
	const { foreign, note } = await searchForWords({ kind: 'words', words: 'user_null' }, '', loadedCodes);
	expect([foreign, note]).toEqual([[{ family: 'msal', code: 'user_null', index: 0 }], '']);
});

describe('the note of a search for words', () => {
	const noteOf = async (words: string): Promise<string> =>
		(await searchForWords({ kind: 'words', words }, '', loadedCodes)).note;

	test('says what was searched instead', async () => {
		find(['65001'], 'Showing results for "consent".');
		expect(await noteOf('consnet')).toBe('Showing results for "consent".');
	});
	test('says that nothing was found', async () => {
		find([], 'No results for "zzzzqqqq".');
		expect(await noteOf('zzzzqqqq')).toBe('No results for "zzzzqqqq".');
	});
	test('is empty when the words were found as typed', async () => {
		find(['65001']);
		expect(await noteOf('consent')).toBe('');
	});
});
