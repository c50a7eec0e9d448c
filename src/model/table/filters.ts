import { valuesOf, type FilteredCode } from './facets.ts';
import { actors, kinds, questions, tiers } from '../codes/labels.ts';
import { filterRows } from './filter-rows.ts';

/** One choice above the table of codes. */
export interface TableFilter {
	/** Its name in the address, and of the values of a row. */
	readonly name: string;
	readonly label: string;
	/** What the choice of everything is called. */
	readonly all: string;
	/** What can be chosen, and how many codes each leaves. */
	readonly options: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}

/** The filters of the table, each value with the number of codes that it leaves while nothing else is chosen. */
export function listFilters(
	codes: readonly FilteredCode[],
	areas: readonly { readonly id: string; readonly title: string }[],
): readonly TableFilter[] {
	const filters = [
		{ name: 'area', label: 'Area', all: 'All areas', values: areas.map(({ id, title }) => [id, title] as const) },
		{ name: 'kind', label: 'Kind', all: 'All kinds', values: nameAll(kinds) },
		{ name: 'actor', label: questions.actors.label, all: 'Anyone', values: nameAll(actors) },
		{ name: 'tier', label: 'How well known', all: 'All', values: nameAll(tiers) },
	];
	const rows = codes.map((code) => ({ values: valuesOf(code) }));
	const nothing = Object.fromEntries(filters.map(({ name }) => [name, '']));
	const { counts } = filterRows(rows, { values: nothing });
	return filters.map(({ values, ...filter }) => ({
		...filter,
		options: values.map(([value, name]) => ({ value, name, count: counts[filter.name]?.get(value) ?? 0 })),
	}));
}

function nameAll(labels: Readonly<Record<string, { readonly name: string }>>): readonly (readonly [string, string])[] {
	return Object.entries(labels).map(([value, { name }]) => [value, name]);
}
