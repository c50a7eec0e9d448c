/** A row of a table as a filter sees it. */
export interface FilterRow {
	/** The values of each field; a row can have several of one. */
	readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What a reader chose. */
export interface FilterChoice {
	/** The places of the rows that words found, the likeliest first; all rows where none were looked for. */
	readonly places?: readonly number[] | undefined;
	/** The value chosen of each field, empty for any. */
	readonly values: Readonly<Record<string, string>>;
}

/** What a choice leaves. */
export interface FilterResult {
	/** The places of the rows that stay, in the order in which they are shown. */
	readonly places: readonly number[];
	/** For each field how many rows each of its values would leave, all other choices kept. */
	readonly counts: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

/**
 * Filters rows by what words found and by fields, all of which have to fit.
 * @example filterRows([{ values: { kind: ['expected'] } }], { values: { kind: 'failure' } })
 * // => { places: [], counts: { kind: Map { 'expected' => 1 } } }
 */
export function filterRows(rows: readonly FilterRow[], choice: FilterChoice): FilterResult {
	const fields = Object.entries(choice.values);
	const counts = Object.fromEntries(fields.map(([field]) => [field, new Map<string, number>()]));
	const places = (choice.places ?? rows.map((_, place) => place)).filter((place) => {
		const values = rows[place]?.values ?? {};
		const refusing = fields.filter(([field, value]) => value !== '' && !values[field]?.includes(value));
		for (const [field] of fields)
			if (refusing.every(([other]) => other === field)) countValues(counts[field], values[field]);
		return refusing.length === 0;
	});
	return { places, counts };
}

function countValues(counts: Map<string, number> | undefined, values: readonly string[] = []): void {
	for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1);
}
