import { addressOf } from '../model/site/addresses.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { readFacets, valuesOf } from '../model/table/facets.ts';
import { filterRows, type FilterResult, type FilterRow } from '../model/table/filter-rows.ts';
import { AskedWorker } from '../page/asked-worker.ts';
import { createElement } from '../page/create-element.ts';
import { fetchData, loadCodeList, loadCodes, remember } from '../page/data-files.ts';
import { nothingFound, type SearchOutcome } from '../search/result.ts';
import { searchFully } from '../search/search-query.ts';
import type { FilterAnswer, FilterRequest } from './messages.ts';
import { startWorker } from './start-worker.ts';

// What decides about the address comes with the rows: a script of its own would be one more request of every search.
export { mayEnterAddress } from '../page/address-field.ts';
export { showRemarks } from '../search/result-view.ts';

/** A row of the table of codes, before it is shown. */
export interface CodeRow extends FilterRow {
	readonly id: string;
	readonly title: string;
	readonly symbol: string;
}

/** All rows of the table in their order; fetched once, and again after a failure. */
export const loadCodeRows = remember(async (): Promise<readonly CodeRow[]> => {
	const [{ entries }, json] = await Promise.all([loadCodeList(), fetchData('facets')]);
	const facets = readFacets(json, entries.length);
	return entries.flatMap(({ id, title, symbol, tier }, place) => {
		const facet = facets[place];
		if (!facet) return [];
		return { id, title, symbol, values: valuesOf({ ...facet, tier }) };
	});
});

/** What a reader chose of the table. */
export interface TableChoice {
	/** Words, numbers or a pasted text. */
	readonly words: string;
	/** The value chosen of each field, empty for any. */
	readonly values: Readonly<Record<string, string>>;
}

/** What a choice leaves of the table. */
export interface FilteredCodes {
	/** In the order of the table, and where words were looked for, the likeliest first. */
	readonly found: readonly CodeRow[];
	/** For each field how many rows each of its values would leave. */
	readonly counts: FilterResult['counts'];
	/** What has to be said of the words. */
	readonly outcome: SearchOutcome;
}

const worker = new AskedWorker<FilterRequest, FilterAnswer>(() => startWorker(loadCodeRows()));

/** Loads the rows and what filters them. Throws when something cannot be loaded; the next call tries again. */
export async function prepareFilter(): Promise<void> {
	await worker.start();
}

/**
 * The rows that a choice leaves of all, and what other choices would leave. Words find what they find in the search;
 * fields are compared in a worker, so that the page goes on answering. Throws when something cannot be loaded.
 * @param signal gives the choice up for another one
 * @throws {TooSlowError} when it takes too long
 */
export async function filterCodes({ words, values }: TableChoice, signal: AbortSignal): Promise<FilteredCodes> {
	const [rows, outcome] = await Promise.all([loadCodeRows(), searchWords(words, signal)]);
	const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
	const places = outcome?.results.flatMap((result) => (result.kind === 'code' ? (placeOf.get(result.id) ?? []) : []));
	const choice = { places, values };
	const answer = await worker.ask({ kind: 'filter', choice }, signal, () => ({
		kind: 'filtered',
		...filterRows(rows, choice),
	}));
	if (answer.kind !== 'filtered') throw new Error(`filter worker: expected rows, received ${answer.kind}`);
	const found = answer.places.flatMap((place) => rows[place] ?? []);
	return { found, counts: answer.counts, outcome: outcome ?? nothingFound };
}

/** What the search finds for words; nothing where there are none. */
async function searchWords(words: string, signal: AbortSignal): Promise<SearchOutcome | undefined> {
	if (words.trim() === '') return undefined;
	const list = await loadCodes();
	return searchFully(understandQuery(words, list.ids), { area: '', excerpts: 0 }, list, signal);
}

/**
 * Rows as `CodeTable.astro` writes them.
 * @param filters the fields that name the values of a row
 */
export function createCodeRows(
	rows: readonly CodeRow[],
	filters: readonly HTMLSelectElement[],
): readonly HTMLElement[] {
	// Read once: looking through the options for each row takes longer than making the row.
	const names = new Map(
		filters.flatMap(({ name, options }) =>
			[...options]
				.filter(({ value }) => value !== '')
				.map(({ value, dataset }): [string, string] => [`${name} ${value}`, dataset['name'] ?? '']),
		),
	);
	return rows.map((row) => createCodeRow(row, (field) => names.get(`${field} ${row.values[field]?.[0] ?? ''}`) ?? ''));
}

function createCodeRow({ id, title, symbol, values }: CodeRow, nameOf: (field: string) => string): HTMLElement {
	const kind = values['kind']?.[0];
	const link = createElement('a', { href: addressOf(`/codes/${id}`, import.meta.env.BASE_URL) }, id);
	return createElement(
		'tr',
		kind === undefined ? {} : { 'data-kind': kind },
		createElement('th', { scope: 'row' }, link),
		createElement('td', {}, title, ...(symbol === '' ? [] : [createElement('small', {}, symbol)])),
		createElement('td', { class: 'kind' }, nameOf('kind')),
		createElement('td', {}, nameOf('area')),
		createElement('td', {}, nameOf('tier')),
	);
}

/** Writes behind the name of each value how many rows it would leave. */
export function showCounts(filters: readonly HTMLSelectElement[], counts: FilterResult['counts']): void {
	for (const { name, options } of filters)
		for (const option of options)
			if (option.value !== '')
				option.text = `${option.dataset['name'] ?? ''} (${counts[name]?.get(option.value) ?? 0})`;
}
