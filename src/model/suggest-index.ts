import type { CodeLookup, LookupEntry } from './code-lookup.ts';
import { readTerms, splitWords, stemWord } from './search-words.ts';

/** Where a term stands: the entry and how much the field counts. */
export type TermPosting = readonly [entry: number, weight: number];

/** The terms of a lookup, sorted for search by beginning, and its symbols without gaps. */
export interface SuggestIndex {
	readonly lookup: CodeLookup;
	readonly terms: readonly string[];
	readonly postings: ReadonlyMap<string, readonly TermPosting[]>;
	/** Symbols in lower case, by entry. */
	readonly symbols: readonly string[];
}

const FIELD_WEIGHTS = { title: 1, symbol: 0.9, keyword: 0.75 } as const;

function termsOf({ title, symbol, keywords }: LookupEntry): Map<string, number> {
	const terms = new Map<string, number>();
	const add = (words: readonly string[], weight: number): void => {
		for (const word of words) terms.set(word, Math.max(weight, terms.get(word) ?? 0));
	};
	add(keywords, FIELD_WEIGHTS.keyword);
	add([...readTerms(symbol), ...splitWords(symbol).map(stemWord)], FIELD_WEIGHTS.symbol);
	add([...readTerms(title), ...splitWords(title).map(stemWord)], FIELD_WEIGHTS.title);
	return terms;
}

/** An index of the lookup, for {@link suggest}; made once. */
export function indexLookup(lookup: CodeLookup): SuggestIndex {
	const postings = new Map<string, TermPosting[]>();
	lookup.entries.forEach((entry, place) => {
		for (const [term, weight] of termsOf(entry)) {
			const list = postings.get(term) ?? [];
			list.push([place, weight]);
			postings.set(term, list);
		}
	});
	const symbols = lookup.entries.map(({ symbol }) => symbol.toLowerCase().replaceAll('_', ''));
	return { lookup, terms: [...postings.keys()].sort(), postings, symbols };
}

/** The terms that begin with the letters given. */
export function completeTerm({ terms }: SuggestIndex, start: string): readonly string[] {
	let [low, high] = [0, terms.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((terms[middle] ?? '') < start) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (terms[end]?.startsWith(start) === true) end++;
	return terms.slice(low, end);
}
