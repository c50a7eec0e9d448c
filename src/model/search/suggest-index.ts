import type { CodeEntry } from './code-list.ts';
import { stemWord } from './stem.ts';
import { createTermFinder } from './terms.ts';

/** Where a term is: each entry, and the weight of its field there. Two lists are made in less time than a list of pairs. */
interface TermPostings {
	readonly entries: readonly number[];
	readonly weights: readonly number[];
}

/** The codes with their terms, sorted for search by beginning, and its symbols without gaps. */
export interface SuggestIndex {
	/** The codes, in the order of the list. */
	readonly entries: readonly CodeEntry[];
	readonly terms: readonly string[];
	readonly postings: ReadonlyMap<string, TermPostings>;
	/** Symbols in lower case, by entry. */
	readonly symbols: readonly string[];
}

const fieldWeights = { title: 1, symbol: 0.9, keyword: 0.75 } as const;

/**
 * An index of codes, for {@link suggest}; made once.
 * @internal
 */
export function indexCodes(source: Iterable<CodeEntry>): SuggestIndex {
	const making = indexInPortions(source);
	for (;;) {
		const { done, value } = making.next();
		if (done === true) return value;
	}
}

/** So many codes of an index take a few milliseconds. */
const portion = 400;

/** The same index, made a portion at a time, because all of it takes longer than a page should be busy. */
export function* indexInPortions(source: Iterable<CodeEntry>): Generator<undefined, SuggestIndex> {
	const postings = new Map<string, { entries: number[]; weights: number[] }>();
	const findTerms = createTermFinder();
	const entries: CodeEntry[] = [];
	for (const entry of source) {
		const { title, symbol, keywords } = entry;
		const place = entries.push(entry) - 1;
		// From the field that counts most to the one that counts least: the first to name a term decides.
		const add = (terms: readonly string[], weight: number): void => {
			for (const term of terms) {
				const found = postings.get(term);
				if (!found) postings.set(term, { entries: [place], weights: [weight] });
				else if (found.entries.at(-1) !== place) {
					found.entries.push(place);
					found.weights.push(weight);
				}
			}
		};
		add(findTerms(title), fieldWeights.title);
		if (symbol !== '') add(findTerms(symbol), fieldWeights.symbol);
		add(keywords.map(stemWord), fieldWeights.keyword);
		if (entries.length % portion === 0) yield;
	}
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
