// @vitest-environment happy-dom
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import { writeFacets } from '../model/table/facets.ts';
import { createElement } from '../page/create-element.ts';
import { nothingFound, type SearchResult } from '../search/result.ts';
import { searchFully } from '../search/search-query.ts';
import type { FilterRequest } from './messages.ts';
import { startWorker } from './start-worker.ts';

const sources = [
	{
		id: '50058',
		tier: 'documented',
		commonness: 3,
		title: 'No signed-in user',
		symbol: 'UserInformationNotProvided',
		area: 'session',
		kind: 'expected',
		actors: ['user'],
	},
	{
		id: '65001',
		tier: 'documented',
		title: 'Consent is required',
		area: 'consent',
		kind: 'failure',
		actors: ['user', 'tenant-admin'],
	},
	{ id: '650011', tier: 'listed', title: 'Something is unknown', area: 'consent' },
] as const;
vi.mock('./start-worker.ts', () => ({ startWorker: vi.fn() }));
vi.mock('../search/search-query.ts', () => ({ searchFully: vi.fn() }));

const files = { codes: writeCodeList(sources), facets: writeFacets(sources) };

/** Lets the search find these codes, and a page that is no code. */
function find(...ids: readonly string[]): void {
	const codes = ids.map((id): SearchResult => ({ kind: 'code', id, title: '' }));
	const page: SearchResult = { kind: 'page', path: '/guides/consent', title: 'Consent' };
	vi.mocked(searchFully).mockResolvedValue({ ...nothingFound, results: [page, ...codes] });
}

/** A field of the table's form, with its values and their names. */
function selectOf(name: string, values: Readonly<Record<string, string>>): HTMLSelectElement {
	const options = Object.entries({ '': 'All', ...values }).map(([value, label]) =>
		createElement('option', { value, 'data-name': label }, label),
	);
	return createElement('select', { name }, ...options) as HTMLSelectElement;
}

const filters = [
	selectOf('kind', { expected: 'Expected (no fault)', failure: 'Failure' }),
	selectOf('area', { session: 'Sessions', consent: 'Consent' }),
	selectOf('tier', { documented: 'Documented', listed: 'Message only' }),
];
const waiting = () => new AbortController().signal;
const load = () => import('./code-rows.ts');
const filter = async (words: string, values: Readonly<Record<string, string>> = {}) =>
	(await (await load()).filterCodes({ words, values, sort: '' }, filters, waiting())).found.map(({ id }) => id);

// What is loaded once lasts as long as the module.
beforeEach(() => {
	vi.resetModules();
	serveData(files);
	vi.mocked(searchFully).mockReset();
	find('65001', '50058');
	// As where no worker runs.
	vi.mocked(startWorker)
		.mockReset()
		.mockImplementation((loading) => loading.then(() => undefined));
});

describe('the rows of the table', () => {
	test('join the list of codes with what they are filtered by', async () => {
		const rows = await (await load()).loadCodeRows();
		expect(rows.map(({ id, values }) => [id, values['area'], values['kind'], values['tier']])).toEqual([
			['50058', ['session'], ['expected'], ['documented']],
			['65001', ['consent'], ['failure'], ['documented']],
			['650011', ['consent'], [], ['listed']],
		]);
	});
	test('are loaded again after a failure', async () => {
		const { loadCodeRows } = await load();
		serveData({ codes: files.codes });
		await expect(loadCodeRows()).rejects.toThrow('404');
		serveData(files);
		expect(await loadCodeRows()).toHaveLength(3);
	});
	test('that do not fit the list of codes are refused', async () => {
		serveData({ ...files, facets: writeFacets(sources.slice(1)) });
		await expect((await load()).loadCodeRows()).rejects.toThrow('expected 3 codes');
	});
});

describe('a choice leaves', () => {
	test.each<[string, string, Record<string, string>, string[]]>([
		['all rows in their order when nothing is chosen', '', {}, ['50058', '65001', '650011']],
		['what the search finds for words, the likeliest first', 'consent', {}, ['65001', '50058']],
		['rows of a value', '', { area: 'consent' }, ['65001', '650011']],
		['rows that fit all values and words', 'consent', { area: 'consent', tier: 'documented' }, ['65001']],
		['rows of which one of several values fits', '', { actor: 'tenant-admin' }, ['65001']],
		['none when nothing fits', 'consent', { tier: 'listed' }, []],
	])('%s', async (_, words, values, ids) => {
		expect(await filter(words, values)).toEqual(ids);
	});
	test.each([
		['the most common first', '', ['50058', '65001', '650011']],
		['by number from the end', '-code', ['650011', '65001', '50058']],
		['by title', 'title', ['65001', '50058', '650011']],
		['by the names of their values', '-area', ['50058', '65001', '650011']],
	])('the rows %s', async (_name, sort, ids) => {
		const { found } = await (await load()).filterCodes({ words: '', values: {}, sort }, filters, waiting());
		expect(found.map(({ id }) => id)).toEqual(ids);
	});
	test('what is said of the words as well', async () => {
		vi.mocked(searchFully).mockResolvedValue({ ...nothingFound, note: 'Nothing.' });
		const { outcome } = await (await load()).filterCodes({ words: 'zzz', values: {}, sort: '' }, filters, waiting());
		expect(outcome.note).toBe('Nothing.');
	});
	test('the known ones of the codes that a text lists', async () => {
		const list = { element: createElement('div'), ids: ['65001', '99999999', '50058'], status: 'A list of 3 codes' };
		vi.mocked(searchFully).mockResolvedValue({ ...nothingFound, list });
		expect(await filter('65001\n99999999\n50058')).toEqual(['65001', '50058']);
	});
	test('no excerpts, which the table does not show', async () => {
		await filter('consent');
		expect(vi.mocked(searchFully).mock.lastCall?.slice(0, 2)).toEqual([
			{ kind: 'words', words: 'consent' },
			{ area: '', excerpts: 0 },
		]);
	});
});

describe('a row shows', () => {
	const write = async (place: number): Promise<HTMLElement> => {
		const { createCodeRows, loadCodeRows } = await load();
		const row = createCodeRows(await loadCodeRows(), filters)[place];
		if (!row) throw new Error(`no row ${place}`);
		return row;
	};
	const cellsOf = (row: HTMLElement): string[] => [...row.children].map(({ textContent }) => textContent);

	test('number, title, symbol and the names of its values', async () => {
		const row = await write(0);
		expect(cellsOf(row)).toEqual([
			'50058',
			'No signed-in userUserInformationNotProvided',
			'Expected (no fault)',
			'Sessions',
			'Documented',
			'Very common',
		]);
		expect(row.querySelector('small')?.textContent).toBe('UserInformationNotProvided');
		expect(row.querySelector('th[scope=row] a')?.getAttribute('href')).toBe('/codes/50058');
		expect(row.dataset['kind']).toBe('expected');
	});
	test('nothing of what is unknown', async () => {
		const row = await write(2);
		expect(cellsOf(row)).toEqual(['650011', 'Something is unknown', '', 'Consent', 'Message only', 'Rare']);
		expect(row.querySelector('small')).toBeNull();
		expect(row.hasAttribute('data-kind')).toBe(false);
	});
});

test('each value says how many rows it would leave, and the choice of all says nothing', async () => {
	const { filterCodes, showCounts } = await load();
	const { counts } = await filterCodes(
		{ words: '', values: { kind: '', area: '', tier: 'documented' }, sort: '' },
		filters,
		waiting(),
	);
	showCounts(filters, counts);
	expect(filters.map(({ options }) => [...options].map(({ text }) => text))).toEqual([
		['All', 'Expected (no fault) (1)', 'Failure (1)'],
		['All', 'Sessions (1)', 'Consent (1)'],
		['All', 'Documented (2)', 'Message only (1)'],
	]);
});

describe('a worker that filters', () => {
	/** Lets a worker answer with what this gives for a request. */
	function serve(answer: (request: FilterRequest) => unknown): void {
		class PlayedWorker extends EventTarget {
			readonly terminate = vi.fn();

			postMessage(request: FilterRequest): void {
				const data = answer(request);
				if (data !== undefined) setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
			}
		}
		vi.mocked(startWorker).mockImplementation((loading) => loading.then(() => new PlayedWorker() as never));
	}
	const shown = (places: readonly number[]) => ({ kind: 'filtered', places, counts: {} });
	const chosen = (kind: string) => ({ kind });

	test('is started once and asked for each choice', async () => {
		const asked = vi.fn((request: FilterRequest) => (request.kind === 'filter' ? shown([1, 2]) : undefined));
		serve(asked);
		expect([await filter('', chosen('a')), await filter('', chosen('b'))]).toEqual([
			['65001', '650011'],
			['65001', '650011'],
		]);
		expect(asked.mock.calls.map(([request]) => request)).toMatchObject([
			{ choice: { values: { kind: 'a' } } },
			{ choice: { values: { kind: 'b' } } },
		]);
		expect(startWorker).toHaveBeenCalledOnce();
	});
	test('gives a choice up for the next one, within a blink', async () => {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		serve((request) =>
			request.kind === 'filter' && request.choice.values['kind'] !== 'endless' ? shown([0]) : undefined,
		);
		const { filterCodes } = await load();
		const stop = new AbortController();
		const older = filterCodes({ words: '', values: chosen('endless'), sort: '' }, filters, stop.signal);
		older.catch(() => undefined);
		await vi.advanceTimersByTimeAsync(0);
		stop.abort();
		const newer = filterCodes({ words: '', values: chosen('b'), sort: '' }, filters, waiting());
		await vi.advanceTimersByTimeAsync(310);
		expect((await newer).found.map(({ id }) => id)).toEqual(['50058']);
		await expect(older).rejects.toThrow(stop.signal.reason as Error);
	});
	test('that takes too long is an error, and the next choice is answered', async () => {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		serve((request) =>
			request.kind === 'filter' && request.choice.values['kind'] !== 'endless' ? shown([0]) : undefined,
		);
		const endless = filter('', chosen('endless'));
		endless.catch(() => undefined);
		await vi.advanceTimersByTimeAsync(10_001);
		await expect(endless).rejects.toThrow('expected an answer within 10000 ms');
		const next = filter('', chosen('b'));
		await vi.advanceTimersByTimeAsync(1);
		expect(await next).toEqual(['50058']);
	});
});
