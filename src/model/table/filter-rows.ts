/** A row of a table as a filter sees it. */
export interface FilterRow {
	/** What words are looked for in, in lower case. */
	readonly text: string;
	/** The values of each field; a row can have several of one. */
	readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What a reader chose. */
export interface FilterChoice {
	/** Words that all have to be in the text. */
	readonly words: string;
	/** The value chosen of each field, empty for any. */
	readonly values: Readonly<Record<string, string>>;
}

/** What a choice leaves. */
export interface FilterResult {
	/** For each row whether it stays. */
	readonly isShown: readonly boolean[];
	/** For each field how many rows each of its values would leave, all other choices kept. */
	readonly counts: Readonly<Record<string, ReadonlyMap<string, number>>>;
	/** Whether there were more words than a filter takes; those that came later were left out. */
	readonly isCut: boolean;
}

/** How many different words a filter takes. */
export const mostFilterWords = 200;
const longestFilterText = 20_000;

/**
 * The different words of what was written into a filter, and whether there were more than it takes.
 * @example readFilterWords('MFA mfa 50') // => { words: ['mfa', '50'], isCut: false }
 */
function readFilterWords(text: string): { readonly words: readonly string[]; readonly isCut: boolean } {
	const all = [...new Set(text.slice(0, longestFilterText).toLowerCase().match(/\S+/g) ?? [])];
	return {
		words: all.slice(0, mostFilterWords),
		isCut: all.length > mostFilterWords || text.length > longestFilterText,
	};
}

/**
 * Filters rows by words and by fields, all of which have to fit.
 * @example filterRows([{ text: '50058', values: { kind: ['expected'] } }], { words: '500', values: { kind: 'failure' } })
 * // => { isShown: [false], counts: { kind: Map { 'expected' => 1 } }, isCut: false }
 */
export function filterRows(rows: readonly FilterRow[], choice: FilterChoice): FilterResult {
	const { words, isCut } = readFilterWords(choice.words);
	const fields = Object.entries(choice.values);
	const counts = Object.fromEntries(fields.map(([field]) => [field, new Map<string, number>()]));
	const isShown = rows.map(({ text, values }) => {
		if (!words.every((word) => text.includes(word))) return false;
		const refusing = fields.filter(([field, value]) => value !== '' && !values[field]?.includes(value));
		for (const [field] of fields)
			if (refusing.every(([other]) => other === field)) countValues(counts[field], values[field]);
		return refusing.length === 0;
	});
	return { isShown, counts, isCut };
}

function countValues(counts: Map<string, number> | undefined, values: readonly string[] = []): void {
	for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1);
}
