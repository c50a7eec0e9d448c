import type { ListedRow } from './listed-rows.ts';

/** A column of the table of a list. */
export interface ListColumn {
	/** By what its head sorts, see `sortRows`. */
	readonly key: string;
	readonly name: string;
	/** The text of a cell. */
	readonly read: (row: ListedRow) => string;
}

const columns = [
	{ key: 'code', name: 'Code', read: ({ id }) => id },
	{ key: 'common', name: 'Count', read: ({ count }) => (count === undefined ? '' : String(count)) },
	{ key: 'title', name: 'Meaning', read: ({ title }) => title },
	{ key: 'kind', name: 'Kind', read: ({ names }) => names.kind },
	{ key: 'credential', name: 'Password', read: ({ names }) => names.credential },
	{ key: 'actor', name: 'Who fixes it', read: ({ names }) => names.actor },
	{ key: 'retry', name: 'Try again', read: ({ names }) => names.retry },
] as const satisfies readonly ListColumn[];

/** The columns of a table of these rows: counts only where there are some. */
export function listColumns(rows: readonly ListedRow[]): readonly ListColumn[] {
	const hasCounts = rows.some(({ count }) => count !== undefined);
	return columns.filter(({ key }) => hasCounts || key !== 'common');
}
