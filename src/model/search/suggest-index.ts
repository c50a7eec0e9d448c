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

/** An index of codes, for {@link suggest}; made once. */
export function indexCodes(entries: Iterable<CodeEntry>): SuggestIndex {
	return new IndexInPortions(entries).finish();
}

/** An index of codes that is made a portion at a time, because all of it takes longer than a page should be busy. */
export class IndexInPortions {
	readonly #source: Iterator<CodeEntry>;
	readonly #entries: CodeEntry[] = [];
	readonly #postings = new Map<string, { entries: number[]; weights: number[] }>();
	readonly #findTerms = createTermFinder();
	#index: SuggestIndex | undefined;

	constructor(entries: Iterable<CodeEntry>) {
		this.#source = entries[Symbol.iterator]();
	}

	/** Adds so many more codes; gives the index when there are no more. */
	add(count: number): SuggestIndex | undefined {
		for (let added = 0; added < count; added += 1) {
			const next = this.#source.next();
			if (next.done === true) return this.finish();
			this.#addEntry(next.value);
		}
		return undefined;
	}

	/** Adds all that are left. */
	finish(): SuggestIndex {
		if (this.#index) return this.#index;
		for (let next = this.#source.next(); next.done !== true; next = this.#source.next()) this.#addEntry(next.value);
		const symbols = this.#entries.map(({ symbol }) => symbol.toLowerCase().replaceAll('_', ''));
		const terms = [...this.#postings.keys()].sort();
		return (this.#index = { entries: this.#entries, terms, postings: this.#postings, symbols });
	}

	/** From the field that counts most to the one that counts least: the first to name a term decides. */
	#addEntry(entry: CodeEntry): void {
		const { title, symbol, keywords } = entry;
		const place = this.#entries.push(entry) - 1;
		this.#addTerms(this.#findTerms(title), place, fieldWeights.title);
		if (symbol !== '') this.#addTerms(this.#findTerms(symbol), place, fieldWeights.symbol);
		this.#addTerms(keywords.map(stemWord), place, fieldWeights.keyword);
	}

	#addTerms(terms: readonly string[], place: number, weight: number): void {
		for (const term of terms) {
			const found = this.#postings.get(term);
			if (!found) this.#postings.set(term, { entries: [place], weights: [weight] });
			else if (found.entries.at(-1) !== place) {
				found.entries.push(place);
				found.weights.push(weight);
			}
		}
	}
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
