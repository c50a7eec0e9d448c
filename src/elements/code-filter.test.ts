// @vitest-environment happy-dom
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { serveData } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import { writeFacets } from '../model/table/facets.ts';
import { TooSlowError } from '../page/ask.ts';
import { nothingFound } from '../search/result.ts';
import { searchFully } from '../search/search-query.ts';
import { filterCodes, type CodeRow } from '../table/code-rows.ts';
import './code-filter.ts';

vi.mock('../table/code-rows.ts', { spy: true });
vi.mock('../search/search-query.ts', () => ({ searchFully: vi.fn() }));
// As where no worker runs.
vi.mock('../table/start-worker.ts', () => ({
	startWorker: (loading: Promise<unknown>) => loading.then(() => undefined),
}));

const sources = [
	{ id: '50058', tier: 'documented', title: 'No signed-in user', area: 'session', kind: 'expected' },
	{ id: '65001', tier: 'documented', title: 'Consent is required', area: 'consent', kind: 'failure' },
	{ id: '65004', tier: 'met', title: 'User declined consent', area: 'consent', kind: 'failure' },
] as const;
const files = { codes: writeCodeList(sources), facets: writeFacets(sources) };

/** The search finds the codes with the words in their titles. */
vi.mocked(searchFully).mockImplementation((query, _wanted, { index }) => {
	const words = query.kind === 'words' ? query.words.toLowerCase() : '';
	const found = index.entries.filter(({ title }) => title.toLowerCase().includes(words));
	const results = found.map(({ id, title }) => ({ kind: 'code', id, title }) as const);
	return Promise.resolve({ ...nothingFound, results, note: found.length === 0 ? `No results for "${words}".` : '' });
});

/** The table's page at an address, as it was built. */
function open(query = ''): void {
	history.replaceState(null, '', `/codes${query}`);
	showBody(`<code-filter data-most="2"><form>
		<input name="q" />
		<select name="area"><option value="">All</option><option value="consent" data-name="Consent">Consent</option></select>
		<select name="kind"><option value="">All</option></select>
		<select name="tier"><option value="">All</option></select>
		<button type="reset" disabled></button></form>
		<button data-copy="KQL"></button><span data-copied></span>
		<p data-count>3 codes</p><div data-remarks></div>
		<table><thead><tr><th><button data-sort="code"></button></th><th aria-sort="descending"><button data-sort="common" data-greatest-first></button></th>
		</tr></thead><tbody><tr><td>as built</td></tr></tbody></table>
		<button data-more hidden></button><nav data-pages></nav></code-filter>`);
}

/** Writes or chooses a value, as a reader does. */
function choose(name: string, value: string): void {
	const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
	if (!field) throw new Error(`no field ${name}`);
	field.value = value;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Rows with numbers of their own. */
function createRows(count: number): readonly CodeRow[] {
	return Array.from({ length: count }, (_unused, place) => {
		const id = String(60_000 + place);
		return { id, title: 'An error', symbol: '', commonness: 0, values: {} };
	});
}

const rows = (): string[] =>
	[...document.querySelectorAll('tbody tr')].map((row) => row.children[0]?.textContent ?? '');
const count = (): string | undefined => document.querySelector('[data-count]')?.textContent;
const more = (): HTMLButtonElement | null => document.querySelector('[data-more]');

/** Waits until the table says how many codes it shows. */
const settle = (said: string) =>
	waitUntil(() => {
		expect(count()).toBe(said);
	});

// The files that fail or do not come are first: what was loaded stays loaded.
test('a table that a silent network keeps waiting says so after three seconds', async () => {
	let answer: (rows: Awaited<ReturnType<typeof filterCodes>>) => void = () => undefined;
	vi.mocked(filterCodes).mockReturnValueOnce(new Promise((done) => (answer = done)));
	vi.useFakeTimers();
	open();
	choose('q', 'consent');
	expect(document.querySelector('code-filter[aria-busy=true]')).not.toBeNull();
	await vi.advanceTimersByTimeAsync(149);
	expect(count()).toBe('3 codes');
	await vi.advanceTimersByTimeAsync(1);
	expect(count()).toBe('Filtering…');
	await vi.advanceTimersByTimeAsync(2849);
	expect(count()).toBe('Filtering…');
	await vi.advanceTimersByTimeAsync(1);
	expect(count()).toBe('Still loading the list of codes…');
	answer({ found: [], counts: {}, outcome: nothingFound });
	await vi.advanceTimersByTimeAsync(0);
	expect(count()).toBe('0 codes');
	vi.useRealTimers();
});

test('a table that cannot be loaded says so, and is loaded again at the next choice', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
	open();
	choose('q', 'consent');
	await settle('The list of codes could not be loaded. Check the connection and choose again.');
	serveData({});
	choose('q', 'signed-in');
	await settle('This site has been updated. Reload the page to continue. Reload the page');
	await waitUntil(() => {
		expect(location.search).toBe('?q=signed-in');
	});
	serveData(files);
	choose('q', 'declined');
	await settle('1 code');
});

describe('the table', () => {
	beforeEach(() => {
		serveData(files);
	});

	test('is as it was built while nothing is chosen', () => {
		open();
		expect([rows(), count()]).toEqual([['as built'], '3 codes']);
	});
	test('shows the codes that a choice leaves, and keeps the choice in the address', async () => {
		open('?x=1');
		choose('area', 'consent');
		await settle('2 codes');
		expect(rows()).toEqual(['65001', '65004']);
		await waitUntil(() => {
			expect(location.search).toBe('?x=1&area=consent');
		});
		expect(document.querySelector('[data-pages]')?.hasAttribute('hidden')).toBe(true);
		expect(document.querySelector('[value=consent]')?.textContent).toBe('Consent (2)');
	});
	test('shows at once what the address asks for, and nothing of what no field offers', async () => {
		open('?q=declined&area=unknown');
		await settle('1 code');
		expect(rows()).toEqual(['65004']);
		expect(document.querySelector<HTMLSelectElement>('[name=area]')?.selectedIndex).toBe(0);
	});
	test.each([
		['a name', 'ada@example.com'],
		['a long text', 'declined '.repeat(20)],
	])('keeps %s out of the address', async (_, words) => {
		open('?area=consent');
		choose('q', words);
		await waitUntil(() => {
			expect(count()).not.toBe('3 codes');
		});
		expect(location.search).toBe('?area=consent');
	});
	test('says so when filtering takes too long, and shows what the next choice leaves', async () => {
		open();
		vi.mocked(filterCodes).mockRejectedValueOnce(new TooSlowError());
		choose('q', 'consent');
		await settle('Filtering takes too long. Look for fewer words.');
		choose('q', 'declined');
		await settle('1 code');
	});
	test('says beside the count what the search has to say of the words', async () => {
		open('?q=zzzz');
		await settle('0 codes');
		const remarks = document.querySelector('[data-remarks]');
		expect(remarks?.textContent).toMatch(/^No results for "zzzz"\.No code fits all of this\./);
		expect(remarks?.querySelector('a')?.getAttribute('href')).toBe('/search?q=zzzz');
		expect(document.querySelector('table')?.hidden).toBe(true);
		choose('q', '');
		await settle('3 codes');
		expect([remarks?.textContent, document.querySelector('table')?.hidden]).toEqual(['', false]);
	});
	test('gives a choice up as soon as there is another one', async () => {
		vi.mocked(filterCodes).mockClear();
		open();
		choose('q', 'consent');
		await settle('2 codes');
		choose('q', 'declined');
		await settle('1 code');
		expect(vi.mocked(filterCodes).mock.calls.map(([, , signal]) => signal.aborted)).toEqual([true, false]);
	});
	test('shows the rest when asked, and leads the keyboard to the first code of it', async () => {
		open();
		choose('q', 'e');
		await settle('3 codes');
		await waitUntil(() => {
			expect([rows().length, more()?.hidden, more()?.textContent]).toEqual([2, false, 'Show the other 1']);
		});
		more()?.click();
		await waitUntil(() => {
			expect([rows().length, more()?.hidden]).toEqual([3, true]);
		});
		expect(document.activeElement?.textContent).toBe('65004');
	});
	test('adds the rest a few rows with each frame, and no more of it after another choice', async () => {
		onTestFinished(() => {
			vi.unstubAllGlobals();
		});
		const drawn: FrameRequestCallback[] = [];
		vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => drawn.push(draw));
		open();
		vi.mocked(filterCodes).mockResolvedValueOnce({ found: createRows(9), counts: {}, outcome: nothingFound });
		choose('q', 'error');
		await settle('9 codes');
		more()?.click();
		await waitUntil(() => {
			expect([rows().length, drawn.length]).toEqual([4, 1]);
		});
		drawn[0]?.(0);
		await waitUntil(() => {
			expect([rows().length, drawn.length]).toEqual([6, 2]);
		});
		vi.mocked(filterCodes).mockResolvedValueOnce({ found: createRows(5), counts: {}, outcome: nothingFound });
		choose('q', 'errors');
		await settle('5 codes');
		drawn[1]?.(0);
		await new Promise((done) => setTimeout(done));
		expect([rows().length, drawn.length, more()?.textContent]).toEqual([2, 2, 'Show the other 3']);
	});
	test('is sorted by the head of a column, at the next press the other way round, and the address says so', async () => {
		open();
		const head = document.querySelector<HTMLElement>('[data-sort=code]');
		for (const [sort, direction, first] of [
			['code', 'ascending', '50058'],
			['-code', 'descending', '65004'],
		] as const) {
			head?.click();
			await waitUntil(() => {
				expect([rows()[0], location.search]).toEqual([first, `?sort=${sort}`]);
			});
			expect(head?.parentElement?.getAttribute('aria-sort')).toBe(direction);
			expect(document.querySelectorAll('[aria-sort]')).toHaveLength(1);
		}
		document.querySelector('form')?.reset();
		await waitUntil(() => {
			expect([rows(), location.search]).toEqual([['as built'], '']);
		});
		expect(document.querySelector('[aria-sort] [data-sort]')?.getAttribute('data-sort')).toBe('common');
	});
	test('comes sorted as the address asks', async () => {
		open('?sort=-code');
		await settle('3 codes');
		await waitUntil(() => {
			expect(rows()).toEqual(['65004', '65001']);
		});
	});
	test('copies all rows that fit, shown or not', async () => {
		const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		open();
		document.querySelector<HTMLElement>('[data-copy]')?.click();
		await waitUntil(() => {
			expect(document.querySelector('[data-copied]')?.textContent).toBe('3 copied as KQL');
		});
		expect(writeText.mock.calls[0]?.[0]).toContain('ResultType in ("50058", "65001", "65004")');
		choose('area', 'consent');
		await settle('2 codes');
		expect(document.querySelector('[data-copied]')?.textContent).toBe('');
		writeText.mockRejectedValue(new Error('denied'));
		document.querySelector<HTMLElement>('[data-copy]')?.click();
		await waitUntil(() => {
			expect(document.querySelector('[data-copied]')?.textContent).toBe('Could not copy. Press again.');
		});
	});
	test('opens a code wherever its row is pressed', async () => {
		open('?area=consent');
		await settle('2 codes');
		const opened: string[] = [];
		document.querySelector('tbody')?.addEventListener('click', (event) => {
			event.preventDefault();
			if (event.target instanceof HTMLAnchorElement) opened.push(event.target.pathname);
		});
		document.querySelector<HTMLElement>('tbody td')?.click();
		expect(opened).toEqual(['/codes/65001']);
	});
	test('is as it was built again when the choice is taken back', async () => {
		open();
		choose('q', 'declined');
		await settle('1 code');
		choose('q', '');
		await settle('3 codes');
		await waitUntil(() => {
			expect([rows(), location.search]).toEqual([['as built'], '']);
		});
		expect(document.querySelector('[type=reset]')?.hasAttribute('disabled')).toBe(true);
	});
	test('stays as it was built when a choice is taken back before its rows are there', async () => {
		vi.mocked(filterCodes).mockClear();
		open();
		choose('q', 'declined');
		choose('q', '');
		await waitUntil(() => {
			expect(filterCodes).toHaveBeenCalledOnce();
		});
		await Promise.allSettled([vi.mocked(filterCodes).mock.results[0]?.value]);
		expect([rows(), count()]).toEqual([['as built'], '3 codes']);
	});
});
