// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { loadedCodes } from '../../tests/search-fixtures.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { loadCodes } from '../page/data-files.ts';
import { nothingFound, type SearchOutcome } from '../search/result.ts';
import { searchAtOnce, searchFully } from '../search/search-query.ts';
import './search-page.ts';

vi.mock('../search/search-query.ts', () => ({
	prepareSearch: () => Promise.resolve(),
	searchAtOnce: vi.fn(),
	searchFully: vi.fn(),
}));
vi.mock('../page/data-files.ts', () => ({ loadCodes: vi.fn() }));

const found = (ids: readonly string[], more: Partial<SearchOutcome> = {}): SearchOutcome => ({
	...nothingFound,
	results: ids.map((id) => ({ kind: 'code', id, title: `Title of ${id}` })),
	...more,
});

/** The search page at an address. */
function open(query: string): void {
	history.replaceState(null, '', `/search${query}`);
	showBody(`<search-page><form><input name="q" /><select name="area"><option value=""></option>
		<option value="session"></option></select></form><p data-status></p><div data-result-list></div><button data-more hidden></button></search-page>`);
}

/** Types a text into the field. */
function type(text: string): void {
	const input = document.querySelector('input');
	if (!input) throw new Error('no field');
	input.value = text;
	input.dispatchEvent(new Event('input', { bubbles: true }));
}

const listed = (): string[] => [...document.querySelectorAll('.code-number')].map(({ textContent }) => textContent);
const status = (): string | undefined => document.querySelector('[data-status]')?.textContent;
const settle = (said: string) =>
	waitUntil(() => {
		expect(status()).toBe(said);
	});

beforeEach(() => {
	// No host is asked: that it cannot be reached is what a failure is explained by.
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
	vi.mocked(loadCodes).mockReset().mockResolvedValue(loadedCodes);
	vi.mocked(searchAtOnce)
		.mockReset()
		.mockReturnValue(found(['50058'], { isPartial: true }));
	vi.mocked(searchFully)
		.mockReset()
		.mockResolvedValue(found(['50058', '65001']));
});

describe('the search page', () => {
	test('searches for what its address asks, and says how much was found', async () => {
		open('?q=consent');
		await settle('2 results');
		expect(listed()).toEqual(['50058', '65001']);
		expect(vi.mocked(searchFully).mock.lastCall?.slice(0, 2)).toEqual([
			{ kind: 'words', words: 'consent' },
			{ area: '', excerpts: 20 },
		]);
	});
	test('shows what is found at once, and that more is on its way, of which nobody knows how much', async () => {
		vi.mocked(searchFully).mockReturnValue(new Promise(() => undefined));
		open('?q=consent');
		await waitUntil(() => {
			expect(listed()).toEqual(['50058']);
		});
		expect(status()).toBe('');
		expect(document.querySelector('search-page')?.hasAttribute('data-partial')).toBe(true);
	});
	test('counts nothing before all is searched', async () => {
		vi.mocked(searchAtOnce).mockReturnValue(found([], { isPartial: true }));
		const searching = Promise.withResolvers<SearchOutcome>();
		vi.mocked(searchFully).mockReturnValue(searching.promise);
		open('?q=consent');
		await waitUntil(() => {
			expect(searchFully).toHaveBeenCalled();
		});
		expect(status()).toBe('');
		searching.resolve(found([]));
		await settle('0 results');
	});
	test.each<[string, () => void]>([
		['Still loading the list of codes…', () => vi.mocked(loadCodes).mockReturnValue(new Promise(() => undefined))],
		['Still searching the full text…', () => vi.mocked(searchFully).mockReturnValue(new Promise(() => undefined))],
	])('says after three seconds of a silent network: %s', async (said, silence) => {
		silence();
		vi.useFakeTimers();
		open('?q=consent');
		await vi.advanceTimersByTimeAsync(2999);
		expect(status()).not.toContain('Still');
		await vi.advanceTimersByTimeAsync(1);
		expect(status()).toBe(said);
		type('consents');
		await vi.advanceTimersByTimeAsync(0);
		vi.useRealTimers();
	});
	test('in an area shows nothing that may be of another', async () => {
		vi.mocked(searchFully).mockReturnValue(new Promise(() => undefined));
		open('?q=consent&area=session');
		await waitUntil(() => {
			expect(vi.mocked(searchFully).mock.lastCall?.[1]).toEqual({ area: 'session', excerpts: 20 });
		});
		expect(listed()).toEqual([]);
	});
	test('without a text shows nothing, and searches for nothing', () => {
		open('?area=session');
		expect([listed(), status()]).toEqual([[], '']);
		expect(searchFully).not.toHaveBeenCalled();
	});
	test.each([
		[
			'a note takes the place of the count of nothing',
			found([], { note: 'No results for "x".' }),
			'No results for "x".',
		],
		['nothing found is said', nothingFound, '0 results'],
		[
			'a note follows the count of what was found',
			found(['50058'], { note: 'Showing others.' }),
			'1 resultShowing others.',
		],
	])('%s', async (_, outcome, said) => {
		vi.mocked(searchAtOnce).mockReturnValue(nothingFound);
		vi.mocked(searchFully).mockResolvedValue(outcome);
		open('?q=x');
		await settle(said);
	});
	test('shows what was typed last, however the answers come', async () => {
		let finish: (outcome: SearchOutcome) => void = () => undefined;
		const older = new Promise<SearchOutcome>((done) => (finish = done));
		vi.mocked(searchFully).mockReturnValueOnce(older);
		open('?q=older');
		await waitUntil(() => {
			expect(searchFully).toHaveBeenCalledOnce();
		});
		type('newer');
		await settle('2 results');
		finish(found(['90002']));
		await older;
		expect([listed(), location.search]).toEqual([['50058', '65001'], '?q=newer']);
	});
	test('says when more than the list of codes cannot be had, and waits for nothing any more', async () => {
		vi.mocked(searchAtOnce).mockReturnValueOnce(found(['50058'], { isPartial: true }));
		vi.mocked(searchFully).mockRejectedValueOnce(new Error('offline'));
		open('?q=consent');
		await settle('The search could not be loaded. Check the connection and search again.');
		expect(document.querySelector('[data-partial]')).toBeNull();
	});
	test('says when the list of codes cannot be had, and searches again with the next key', async () => {
		vi.mocked(loadCodes).mockRejectedValueOnce(new Error('offline'));
		open('?q=consent');
		await settle('The search could not be loaded. Check the connection and search again.');
		type('consent ');
		await settle('2 results');
	});
});

describe('a long list of results', () => {
	const ids = Array.from({ length: 250 }, (_, place) => String(50_000 + place));
	const more = (): HTMLButtonElement | null => document.querySelector('[data-more]');
	beforeEach(() => {
		vi.mocked(searchFully).mockResolvedValue(found(ids));
	});

	test('is counted as a whole, and the first of it are shown', async () => {
		open('?q=user');
		await settle('250 results');
		expect(listed()).toEqual(ids.slice(0, 20));
		expect([more()?.hidden, more()?.textContent]).toEqual([false, 'Show all 250 results']);
	});
	test('is shown as a whole when that is asked for, and the keyboard goes on behind what was there', async () => {
		open('?q=user');
		await settle('250 results');
		more()?.click();
		await waitUntil(() => {
			expect(listed()).toEqual(ids);
		});
		expect(document.activeElement?.textContent).toContain('50020');
		expect([more()?.hidden, status()]).toEqual([true, '250 results']);
	});
	test('has no button where all of it is shown', async () => {
		vi.mocked(searchFully).mockResolvedValue(found(ids.slice(0, 20)));
		open('?q=user');
		await settle('20 results');
		expect(more()?.hidden).toBe(true);
	});
	test('adds nothing more of an older search', async () => {
		open('?q=user');
		await settle('250 results');
		vi.mocked(searchFully).mockResolvedValue(found(['65001']));
		more()?.click();
		type('consent');
		await settle('1 result');
		await new Promise(requestAnimationFrame);
		expect(listed()).toEqual(['65001']);
	});
});

describe('the list of results', () => {
	async function answerAfter(act: (list: Element | null) => void): Promise<void> {
		const searching = Promise.withResolvers<SearchOutcome>();
		vi.mocked(searchAtOnce).mockReturnValue(found(['50058', '65001'], { isPartial: true }));
		vi.mocked(searchFully).mockReturnValue(searching.promise);
		open('?q=consent');
		await waitUntil(() => {
			expect(listed()).toEqual(['50058', '65001']);
		});
		act(document.querySelector('[data-result-list]'));
		searching.resolve(found(['65004', '65001', '50058']));
		await settle('3 results');
	}

	test('is put into its final order while nobody has moved into it', async () => {
		await answerAfter(() => undefined);
		expect(listed()).toEqual(['65004', '65001', '50058']);
	});
	test.each(['pointerdown', 'pointermove', 'focusin'])('keeps its order after a %s in it', async (name) => {
		await answerAfter((list) => list?.firstElementChild?.dispatchEvent(new Event(name, { bubbles: true })));
		expect(listed()).toEqual(['50058', '65001', '65004']);
	});
});

describe('the address of a search that fails', () => {
	test.each([
		[
			'keeps what was typed, so that it is searched for when the page is loaded again',
			'consent',
			'?q=consent&area=session',
		],
		['keeps nothing that may be private', 'sign-in of ada@example.com', '?area=session'],
	])('%s', async (_, text, query) => {
		vi.mocked(loadCodes).mockRejectedValue(new Error('gone'));
		open('?q=before&area=session');
		type(text);
		await waitUntil(() => {
			expect(location.search).toBe(query);
		});
		expect(document.querySelector('input')?.value).toBe(text);
	});
});

describe('the address of the search page', () => {
	const addressAfter = async (text: string): Promise<string> => {
		open('?q=before&area=session');
		type(text);
		await settle(text === '' ? '' : '2 results');
		await waitUntil(() => {
			expect(location.search).not.toContain('before');
		});
		return location.search;
	};

	test.each([
		['keeps words and area, so that the search can be shared', 'consent', '?q=consent&area=session'],
		['keeps nothing of a pasted text, which may name people', 'AADSTS50058: x Trace ID: y', '?area=session'],
		['keeps nothing of a text with a name', 'sign-in of ada@example.com', '?area=session'],
		['keeps no empty text', '', '?area=session'],
	])('%s', async (_, text, query) => {
		expect(await addressAfter(text)).toBe(query);
	});
	test('loses a private text that it came with, even when the text has a code', async () => {
		vi.mocked(searchFully).mockResolvedValue(found(['50058'], { isExact: true }));
		open('?q=50058+ada@example.com');
		await settle('1 result');
		expect(location.search).toBe('');
	});
	test('is left alone by a number, whose page is one key away', async () => {
		vi.mocked(searchFully).mockResolvedValue(found(['50058'], { isExact: true }));
		open('?q=50058');
		await settle('1 result');
		type('65001');
		await settle('1 result');
		expect(location.search).toBe('?q=50058');
	});
});
