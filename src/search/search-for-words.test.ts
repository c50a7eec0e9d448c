import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedCodes, writtenFacets } from '../../tests/search-fixtures.ts';
import { serveData } from '../../tests/served-data.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';
import { notInEnglish } from './not-in-english.ts';
import { searchAsTyped, searchInOtherWords } from './planned-search.ts';
import { readMessage, type ReadMessage } from './read-message.ts';
import type { SearchOutcome } from './result.ts';
import { searchForWords } from './search-for-words.ts';

vi.mock('./planned-search.ts', () => ({ searchAsTyped: vi.fn(), searchInOtherWords: vi.fn() }));
vi.mock('./read-message.ts', async (load) => ({ ...(await load<object>()), readMessage: vi.fn() }));

const excerptOf = (id: string) => [{ text: `This is the sentence of ${id}.`, isMarked: true }];
const found = (ids: readonly string[]) =>
	ids.map((id, place) => ({ id, score: 1 / (1 + place), loadExcerpt: () => Promise.resolve(excerptOf(id)) }));

/** Lets the full text find codes for the words as typed. */
function find(...ids: readonly string[]): void {
	vi.mocked(searchAsTyped).mockReset().mockResolvedValue(found(ids));
}

/** Lets the full text find codes for other words alone, and say something of them. */
function findInOtherWords(ids: readonly string[], note: string): void {
	find();
	vi.mocked(searchInOtherWords)
		.mockReset()
		.mockResolvedValue({ results: found(ids), note });
}

/** Lets the words be read as a message. */
function read(message: Partial<ReadMessage>): void {
	vi.mocked(readMessage)
		.mockReset()
		.mockResolvedValue({ meant: [], closest: [], isInOtherLanguage: false, ...message });
}

// Loaded once, for all tests.
const otherCodes = writeOtherCodes([
	{
		...{ id: 'msal', title: 'Names', owner: 'The kettle', about: 'Names.', first: 'Look.' },
		codes: [
			{ code: 'user_null', meaning: 'Nobody is there.' },
			{ code: 'KET 1', message: 'No water.', meaning: 'Fill it.' },
		],
	},
]);

/** A search in a page that has searched for nothing, and what it tells before its end. */
async function searchFirst(words: string): Promise<readonly (readonly [ids: readonly string[], isPartial: boolean])[]> {
	vi.resetModules();
	const { searchForWords: searchFresh } = await import('./search-for-words.ts');
	const outcomes: SearchOutcome[] = [];
	const tell = (outcome: SearchOutcome) => outcomes.push(outcome);
	const wanted = { area: '', excerpts: 12 };
	const { signal } = new AbortController();
	outcomes.push(await searchFresh(words, wanted, loadedCodes, signal, tell));
	outcomes.push(await searchFresh(words, wanted, loadedCodes, signal, tell));
	return outcomes.map(({ results, isPartial }) => [
		results.map((result) => (result.kind === 'code' ? `${result.id}${result.excerpt ? '*' : ''}` : result.path)),
		isPartial,
	]);
}

const searchFor = (words: string, area = '', excerpts = 12) =>
	searchForWords(words, { area, excerpts }, loadedCodes, new AbortController().signal);

/** The results as ids of codes and paths of pages, in order. */
async function search(words: string, area = ''): Promise<string[]> {
	const { results } = await searchFor(words, area);
	return results.map((result) => (result.kind === 'code' ? result.id : result.path));
}

beforeEach(() => {
	read({});
	findInOtherWords([], 'No results.');
	serveData({
		facets: writtenFacets,
		pages: [
			{ path: '/guides/consent', title: 'Consent' },
			{ path: '/guides/more-consent', title: 'More about consent' },
			{ path: '/areas/session', title: 'Area: Sessions' },
		],
	});
});

describe('the results of a search for words', () => {
	test('join what names and what texts say, each code once: what both find comes first', async () => {
		find('50059', '65004');
		expect(await search('declined')).toEqual(['65004', '50059']);
	});
	test('hold the place in the page that fits, of as many as are wanted', async () => {
		find('50059', '50058');
		const { results } = await searchFor('tenant', '', 1);
		expect(results).toEqual([
			{ kind: 'code', id: '50059', title: 'No tenant in the request', excerpt: excerptOf('50059') },
			{ kind: 'code', id: '50058', title: 'No signed-in user' },
		]);
	});
	test('are first the page that is called so, and behind a few codes those that have the words in their names', async () => {
		find(...Array.from({ length: 20 }, (_, place) => String(70000 + place)));
		const results = await search('consent');
		expect(results[0]).toBe('/guides/consent');
		expect(results.indexOf('/guides/more-consent')).toBe(6);
		expect(results).toHaveLength(24);
	});
	test('are first the code whose symbol the words are', async () => {
		find('50059');
		expect((await search('User Information Not Provided'))[0]).toBe('50058');
	});
	test('are first the codes whose message the words are, and no others are looked for in other words', async () => {
		find();
		read({ meant: ['50059'], closest: [] });
		expect((await search('no tenant was found in this request'))[0]).toBe('50059');
		expect(searchInOtherWords).not.toHaveBeenCalled();
	});
	test('are those of the message, without what a library prints around it', async () => {
		find('65004');
		const { note } = await searchFor('TokenError: user declined');
		expect(vi.mocked(searchAsTyped).mock.lastCall?.[0]).toBe('user declined');
		expect(note).toBe('Showing results for "user declined".');
	});
	test('are those without the values among the words, where none has these', async () => {
		vi.mocked(searchAsTyped)
			.mockReset()
			.mockImplementation((words) => Promise.resolve(found(words === 'tenant missing' ? ['50059'] : [])));
		expect(await search('tenant corp.local missing')).toContain('50059');
	});
	test('of two words are no codes that have the common one alone, where pages have both', async () => {
		find('50059');
		expect(await search('consent keyboard')).not.toContain('65001');
		findInOtherWords(['65004'], 'Showing results for "consent".');
		expect(await search('consent keyboard')).toContain('65001');
	});
	test('in an area are those of its codes that are found without it, and no other pages', async () => {
		find('50059', '65001');
		expect(await search('consent')).toEqual(['/guides/consent', '65001', '65004', '50059', '/guides/more-consent']);
		expect(await search('consent', 'consent')).toEqual(['65001', '65004']);
		expect(await search('consent', 'session')).toEqual(['50059']);
	});
	test('do not exist for words in a language in which no message is known, which is said', async () => {
		find();
		read({ isInOtherLanguage: true });
		const { results, note } = await searchFor('consent fehlt in diesem Mandanten');
		expect([results, note]).toEqual([[], notInEnglish]);
	});
});

describe('the first search of a page', () => {
	test('is told with its first places that fit, before the words are read as a message', async () => {
		find('65004', '50059', '50058');
		read({ meant: ['65001'] });
		expect(await searchFirst('declined')).toEqual([
			[['65004*', '50059*', '50058'], true],
			[['65001', '65004*', '50059*', '50058*'], false],
			[['65001', '65004*', '50059*', '50058*'], false],
		]);
	});
	test('is told with places of pages, although names without one come first', async () => {
		find('50058', '50059');
		const [told] = await searchFirst('consent');
		expect(told).toEqual([['/guides/consent', '65001', '65004', '50058*', '50059*', '/guides/more-consent'], true]);
	});
	test('and a later one that has to wait for the reader of messages are told before their end', async () => {
		find('65004', '50059', '50058');
		const [early, whole] = [
			['65004*', '50059*', '50058'],
			['65004*', '50059*', '50058*'],
		];
		expect(await searchFirst('the admin has declined')).toEqual([
			[early, true],
			[whole, false],
			[early, true],
			[whole, false],
		]);
	});
	test('is not told before its end where no page has the words', async () => {
		findInOtherWords(['65001'], 'Showing results for "consent".');
		expect(await searchFirst('zzzz')).toEqual([
			[['65001*'], false],
			[['65001*'], false],
		]);
	});
});

test('the name of an error of a library is said to be one, in place of a note', async () => {
	serveData({ pages: [], 'other-codes': otherCodes });
	const { foreign, note } = await searchFor('user_null');
	expect([foreign, note]).toEqual([[{ family: 'msal', code: 'user_null', index: 0 }], '']);
});

describe('words that no page of a code has', () => {
	test('find the code of another product that has them, before messages that are like them and in place of a note', async () => {
		serveData({ pages: [], 'other-codes': otherCodes });
		read({ closest: ['50059'] });
		const { results, note } = await searchFor('kettle water');
		expect(results[0]).toEqual({
			kind: 'page',
			path: '/other-codes/msal#ket-1',
			title: 'KET 1 (The kettle): No water.',
		});
		expect(results).toHaveLength(2);
		expect(note).toBe('');
		expect(searchInOtherWords).not.toHaveBeenCalled();
	});
});

describe('the note of a search for words', () => {
	const noteOf = async (words: string): Promise<string> => (await searchFor(words)).note;

	test('says what was searched instead', async () => {
		findInOtherWords(['65001'], 'Showing results for "consent".');
		expect(await noteOf('consnet')).toBe('Showing results for "consent".');
	});
	test('says that nothing was found', async () => {
		findInOtherWords([], 'No results for "zzzzqqqq".');
		expect(await noteOf('zzzzqqqq')).toBe('No results for "zzzzqqqq".');
	});
	test('is empty when the words were found as typed', async () => {
		find('65001');
		expect(await noteOf('consent')).toBe('');
	});
	test('is empty when a name has all the words, although no text has', async () => {
		find();
		expect(await noteOf('declined consent')).toBe('');
		expect(searchInOtherWords).not.toHaveBeenCalled();
	});
});
