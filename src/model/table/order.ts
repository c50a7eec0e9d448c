import type { Commonness } from '../codes/commonness.ts';

/** The columns of the table of codes, by each of which it can be sorted. */
export const columns = [
	{ key: 'code', name: 'Code' },
	{ key: 'title', name: 'Meaning' },
	{ key: 'kind', name: 'Kind' },
	{ key: 'area', name: 'Area' },
	{ key: 'tier', name: 'Known' },
	{ key: 'common', name: 'How common' },
] as const;

/** The names of the degrees of how common a code seems, from the least. */
export const degrees = ['Rare', 'Occasional', 'Common', 'Very common'] as const satisfies Record<Commonness, string>;

/** What of a row decides its place. */
interface OrderedRow {
	readonly id: string;
	readonly commonness: number;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The most common codes first, and those that are alike by number. */
export function compareCommonness(one: OrderedRow, other: OrderedRow): number {
	return other.commonness - one.commonness || Number(one.id) - Number(other.id);
}

/**
 * Rows sorted by a column; those without a text in it are last in either direction, and like ones are as
 * {@link compareCommonness} has them.
 * @param sort the key of the column, with a minus before it for the other direction
 * @param textOf the text of a row in a column other than the number and how common it is
 */
export function sortRows<Row extends OrderedRow>(
	rows: readonly Row[],
	sort: string,
	textOf: (row: Row, key: string) => string,
): readonly Row[] {
	const key = sort.replace(/^-/, '');
	const direction = sort.startsWith('-') ? -1 : 1;
	if (key === 'common') return rows.toSorted((one, other) => direction * compareCommonness(one, other));
	if (key === 'code') return rows.toSorted((one, other) => direction * (Number(one.id) - Number(other.id)));
	const texts = new Map(rows.map((row) => [row, textOf(row, key)]));
	return rows.toSorted((one, other) => {
		const [first = '', second = ''] = [texts.get(one), texts.get(other)];
		const byText = Number(first === '') - Number(second === '') || direction * collator.compare(first, second);
		return byText || compareCommonness(one, other);
	});
}
