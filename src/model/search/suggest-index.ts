import type { CodeEntry } from './code-list.ts';
import { stemWord } from './stem.ts';
import { createTermFinder } from './terms.ts';

/** A posting of a term: the entry and the weight of the field. */
type TermPosting = readonly [entry: number, weight: number];

/** The codes with their terms, sorted for search by beginning, and its symbols without gaps. */
export interface SuggestIndex {
	/** The codes, in the order of the list. */
	readonly entries: readonly CodeEntry[];
	readonly terms: readonly string[];
	readonly postings: ReadonlyMap<string, readonly TermPosting[]>;
	/** Symbols in lower case, by entry. */
	readonly symbols: readonly string[];
}

const fieldWeights = { title: 1, symbol: 0.9, keyword: 0.75 } as const;

/** An index of codes, for {@link suggest}; made once. */
export function indexCodes(entries: readonly CodeEntry[]): SuggestIndex {
	const postings = new Map<string, TermPosting[]>();
	const findTerms = createTermFinder();
	entries.forEach(({ title, symbol, keywords }, place) => {
		// From the field that counts most to the one that counts least: the first to name a term decides.
		const add = (terms: readonly string[], weight: number): void => {
			for (const term of terms) {
				const found = postings.get(term);
				if (!found) postings.set(term, [[place, weight]]);
				else if (found.at(-1)?.[0] !== place) found.push([place, weight]);
			}
		};
		add(findTerms(title), fieldWeights.title);
		if (symbol !== '') add(findTerms(symbol), fieldWeights.symbol);
		add(keywords.map(stemWord), fieldWeights.keyword);
	});
	const symbols = entries.map(({ symbol }) => symbol.toLowerCase().replaceAll('_', ''));
	return { entries, terms: [...postings.keys()].sort(), postings, symbols };
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

/** The codes whose symbol words are, also with gaps or in another case. */
export function findNamesake(words: string, { entries, symbols }: SuggestIndex): readonly string[] {
	const name = words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return entries.filter((_, place) => name !== '' && symbols[place] === name).map(({ id }) => id);
}
