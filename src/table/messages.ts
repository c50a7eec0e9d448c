import type { FilterChoice, FilterResult, FilterRow } from '../model/table/filter-rows.ts';

/** What a page asks the worker that filters rows; it answers one request after the other, each with one message. */
export type FilterRequest =
	| { readonly kind: 'prepare'; readonly rows: readonly FilterRow[] }
	| { readonly kind: 'filter'; readonly choice: FilterChoice };

/** What the worker answers. */
export type FilterAnswer = { readonly kind: 'prepared' } | ({ readonly kind: 'filtered' } & FilterResult);
