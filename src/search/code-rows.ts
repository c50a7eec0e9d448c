import { decodeCodeFacets, valuesOf } from '../model/code-facets.ts';
import type { FilterRow } from '../model/row-filter.ts';
import { fetchData, loadCodes, remember } from './search-data.ts';

/** A row of the table of codes, before it is shown. */
export interface CodeRow extends FilterRow {
	readonly id: string;
	readonly title: string;
	readonly symbol: string;
}

/** All rows of the table in their order; fetched once, and again after a failure. */
export const loadCodeRows = remember(async (): Promise<readonly CodeRow[]> => {
	const [{ index }, json] = await Promise.all([loadCodes(), fetchData('facets')]);
	const { entries } = index.lookup;
	const facets = decodeCodeFacets(json, entries.length);
	return entries.flatMap(({ id, title, symbol, tier }, place) => {
		const facet = facets[place];
		if (!facet) return [];
		return { id, title, symbol, text: `${id} ${title} ${symbol}`.toLowerCase(), values: valuesOf({ ...facet, tier }) };
	});
});
