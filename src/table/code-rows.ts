import { addressOf } from '../model/site/addresses.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { readFacets, valuesOf } from '../model/table/facets.ts';
import { degrees, sortRows } from '../model/table/order.ts';
import type { Commonness } from '../model/codes/commonness.ts';
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
	/** How common the code seems, from 0. */
	readonly commonness: number;
}

/** All rows of the table in their order; fetched once, and again after a failure. */
export const loadCodeRows = remember(async (): Promise<readonly CodeRow[]> => {
	const [{ ids, entries }, json] = await Promise.all([loadCodeList(), fetchData('facets')]);
	const facets = readFacets(json, ids.length);
	return [...entries].flatMap(({ id, title, symbol, tier, commonness }, place) => {
		const facet = facets[place];
		if (!facet) return [];
		return { id, title, symbol, commonness, values: valuesOf({ ...facet, tier }) };
	});
});

/** What a reader chose of the table. */
export interface TableChoice {
	/** Words, numbers or a pasted text. */
	readonly words: string;
	/** The value chosen of each field, empty for any. */
	readonly values: Readonly<Record<string, string>>;
	/** The column by which the rows are sorted, see {@link sortRows}; empty for the order in which they come. */
	readonly sort: string;
}

/** What a choice leaves of the table. */
export interface FilteredCodes {
	/** Sorted as was chosen, otherwise the most common first, and where words were looked for, the likeliest first. */
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
 * The rows that a choice leaves of all, in their order, and what other choices would leave. Words find what they find in the search;
 * fields are compared in a worker, so that the page goes on answering. Throws when something cannot be loaded.
 * @param filters the fields that name the values of a row
 * @param signal gives the choice up for another one
 * @throws {TooSlowError} when it takes too long
 */
export async function filterCodes(
	{ words, values, sort }: TableChoice,
	filters: readonly HTMLSelectElement[],
	signal: AbortSignal,
): Promise<FilteredCodes> {
	const [rows, outcome] = await Promise.all([loadCodeRows(), searchWords(words, signal)]);
	const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
	const places = outcome && listIds(outcome).flatMap((id) => placeOf.get(id) ?? []);
	const choice = { places, values };
	const answer = await worker.ask({ kind: 'filter', choice }, signal, () => ({
		kind: 'filtered',
		...filterRows(rows, choice),
	}));
	if (answer.kind !== 'filtered') throw new Error(`filter worker: expected rows, received ${answer.kind}`);
	const found = answer.places.flatMap((place) => rows[place] ?? []);
	return {
		found: inOrder(found, sort === '' && places === undefined ? 'common' : sort, filters),
		counts: answer.counts,
		outcome: outcome ?? nothingFound,
	};
}

/** The codes that the search found, or that the text lists. */
function listIds({ results, list }: SearchOutcome): readonly string[] {
	return list?.ids ?? results.flatMap((result) => (result.kind === 'code' ? result.id : []));
}

function inOrder(rows: readonly CodeRow[], sort: string, filters: readonly HTMLSelectElement[]): readonly CodeRow[] {
	if (sort === '') return rows;
	const nameOf = readNames(filters);
	return sortRows(rows, sort, (row, key) => (key === 'title' ? row.title : nameOf(row, key)));
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
	const nameOf = readNames(filters);
	return rows.map((row) => createCodeRow(row, (field) => nameOf(row, field)));
}

/** Gives the name of a row's first value of a field, read once: looking through the options for each row takes longer than making it. */
export function readNames(filters: readonly HTMLSelectElement[]): (row: CodeRow, field: string) => string {
	const names = new Map(
		filters.flatMap(({ name, options }) =>
			[...options]
				.filter(({ value }) => value !== '')
				.map(({ value, dataset }): [string, string] => [`${name} ${value}`, dataset['name'] ?? '']),
		),
	);
	return ({ values }, field) => names.get(`${field} ${values[field]?.[0] ?? ''}`) ?? '';
}

function createCodeRow(
	{ id, title, symbol, values, commonness }: CodeRow,
	nameOf: (field: string) => string,
): HTMLElement {
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
		createElement('td', {}, degrees[commonness as Commonness]),
	);
}

/** What can be done where no code fits. */
export function showEmpty(words: string, isFit: boolean): readonly HTMLElement[] {
	const base = import.meta.env.BASE_URL;
	const search = isFit && words !== '' ? `/search?q=${encodeURIComponent(words)}` : '/search';
	const item = (...content: readonly (string | Node)[]): HTMLElement => createElement('li', {}, ...content);
	return [
		createElement('p', {}, 'No code fits all of this.'),
		createElement(
			'ul',
			{},
			item('Choose fewer filters, or press “Show all”.'),
			item('Several numbers can be written with or without AADSTS, such as 50126 50053.'),
			item(createElement('a', { href: addressOf(search, base) }, 'Search guides and other products as well')),
			item(createElement('a', { href: addressOf('/decode', base) }, 'Paste the whole error text')),
		),
	];
}

/** Writes behind the name of each value how many rows it would leave. */
export function showCounts(filters: readonly HTMLSelectElement[], counts: FilterResult['counts']): void {
	for (const { name, options } of filters)
		for (const option of options)
			if (option.value !== '')
				option.text = `${option.dataset['name'] ?? ''} (${counts[name]?.get(option.value) ?? 0})`;
}
