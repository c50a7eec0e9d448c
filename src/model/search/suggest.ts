import type { Query } from '../numbers/query.ts';
import type { CodeKey } from './code-list.ts';
import { demandOf, nameOneThing } from './demand.ts';
import { stemWord } from './stem.ts';
import { readTerms } from './terms.ts';
import { completeTerm, type SuggestIndex } from './suggest-index.ts';
import { allowedEdits, measureDistance } from '../text/edit-distance.ts';

/** What suggestions are found in. */
export interface SuggestList {
	readonly codes: readonly CodeKey[];
	readonly index: SuggestIndex;
}

/** A suggested code. */
export interface Suggestion {
	readonly id: string;
	/** For ranking among suggestions of one query only. */
	readonly score: number;
	/** Whether it has every word of the query, as it was typed or by another name. */
	readonly isWhole: boolean;
	/** Whether it has the rarest word of the query. */
	readonly hasRarest: boolean;
}

/** How many codes are suggested that have only some of the words. */
const mostPartial = 20;
const completionWeight = 0.75;
const misspellingWeight = 0.6;
const symbolPartWeight = 0.8;
/** A little less than all, because the shares of words are added in different orders. */
const wholeShare = 0.999;

/** Whether a word that nothing begins with is likely misspelt: short ones and those with digits are names. */
function maySpellWrongly(term: string): boolean {
	return term.length > 4 && !/\d/.test(term);
}

/** The terms that a word of a query may mean, each with how sure it is. */
function expandTerm(term: string, index: SuggestIndex): Map<string, number> {
	const expanded = new Map<string, number>();
	if (index.postings.has(term)) expanded.set(term, 1);
	if (term.length >= 2)
		for (const longer of completeTerm(index, term)) if (longer !== term) expanded.set(longer, completionWeight);
	const edits = allowedEdits(term.length);
	if (expanded.size > 0 || edits === 0 || !maySpellWrongly(term)) return expanded;
	const near = index.terms.flatMap((other) => {
		const isFar = other[0] !== term[0] || Math.abs(other.length - term.length) > edits;
		const far = isFar ? Infinity : measureDistance(term, other);
		return far <= edits ? [[other, far] as const] : [];
	});
	const nearest = Math.min(...near.map(([, far]) => far));
	for (const [other, far] of near) if (far === nearest) expanded.set(other, misspellingWeight);
	return expanded;
}

/** The terms of a query, one that is two known ones written together taken apart: `samlrequest`. */
function takeApart(term: string, { postings }: SuggestIndex): string[] {
	if (postings.has(term)) return [term];
	for (let place = 3; place <= term.length - 3; place++) {
		const parts = [term.slice(0, place), stemWord(term.slice(place))];
		if (parts.every((part) => postings.has(part))) return parts;
	}
	return [term];
}

/** How well each entry fits one word of a query, 0 to 1, and whether the word was taken for a misspelt one. */
function weighEntries(term: string, index: SuggestIndex): { weights: Map<number, number>; isGuessed: boolean } {
	const weights = new Map<number, number>();
	const expanded = expandTerm(term, index);
	const raise = (entry: number, weight: number): void => {
		weights.set(entry, Math.max(weight, weights.get(entry) ?? 0));
	};
	for (const [other, sureness] of expanded) {
		const found = index.postings.get(other);
		found?.entries.forEach((entry, place) => {
			raise(entry, (found.weights[place] ?? 0) * sureness);
		});
	}
	if (term.length >= 4)
		index.symbols.forEach((symbol, entry) => {
			if (symbol.includes(term)) raise(entry, symbolPartWeight);
		});
	return { weights, isGuessed: [...expanded.values()].every((sureness) => sureness === misspellingWeight) };
}

/** How the entries fit the words of a query. */
interface Fit {
	/** The sum of the inverse document frequencies of the words that an entry has. */
	readonly scores: Map<number, number>;
	/** The entries that have all words. */
	readonly whole: ReadonlySet<number>;
	/** The entries that have the rarest word: none where no entry has it. */
	readonly rarest: ReadonlySet<number>;
}

function scoreEntries(terms: readonly string[], index: SuggestIndex): Fit {
	const scores = new Map<number, number>();
	const found = new Map<number, number>();
	const guessed = new Set<number>();
	let all = 0;
	let rarest = { rarity: 0, weights: new Map<number, number>() };
	for (const term of new Set(terms)) {
		const { weights, isGuessed } = weighEntries(term, index);
		const rarity = Math.log2(1 + index.entries.length / Math.max(1, weights.size));
		all += rarity;
		if (rarity > rarest.rarity) rarest = { rarity, weights };
		for (const [entry, weight] of weights) {
			scores.set(entry, (scores.get(entry) ?? 0) + weight * rarity);
			found.set(entry, (found.get(entry) ?? 0) + rarity);
			if (isGuessed) guessed.add(entry);
		}
	}
	const whole = new Set<number>();
	for (const [entry, score] of scores) {
		const share = (found.get(entry) ?? 0) / all;
		scores.set(entry, score * share);
		if (share > wholeShare && !guessed.has(entry)) whole.add(entry);
	}
	return { scores, whole, rarest: new Set(rarest.weights.keys()) };
}

/** Entries whose symbol holds the whole query without its gaps: `badtokendue`. */
function findBySymbol(query: string, { symbols }: SuggestIndex): Map<number, number> {
	const squeezed = query.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	if (squeezed.length < 4) return new Map();
	const places = [...symbols.keys()].filter((place) => symbols[place]?.includes(squeezed) === true);
	return new Map(places.map((place) => [place, squeezed.length / (symbols[place]?.length ?? 1)]));
}

function suggestWords(query: string, index: SuggestIndex): Suggestion[] {
	const terms = readTerms(query);
	const { scores, whole, rarest } = scoreEntries(
		terms.flatMap((term) => takeApart(term, index)),
		index,
	);
	const bySymbol = findBySymbol(query, index);
	const best = Math.max(1, ...scores.values());
	for (const [entry, share] of bySymbol) scores.set(entry, (scores.get(entry) ?? 0) + best * (0.5 + share));
	const ranked = [...scores].flatMap(([place, score]) => {
		const entry = index.entries[place];
		const isWhole = whole.has(place) || bySymbol.has(place);
		const hasRarest = rarest.has(place);
		return entry ? [{ id: entry.id, place, isWhole, hasRarest, score: score * demandOf(entry, terms.length) }] : [];
	});
	// A symbol as it is written means its code, however common those are that have it as a part.
	const isNamed = ({ place }: { place: number }): boolean => bySymbol.get(place) === 1;
	ranked.sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)) || byScore(one, other));
	const mayLackRarest = rarest.size === 0 || !nameOneThing(terms.length);
	return ranked.filter(
		({ isWhole, hasRarest }, place) => isWhole || (place < mostPartial && (hasRarest || mayLackRarest)),
	);
}

function suggestDigits(digits: string, codes: readonly CodeKey[]): Suggestion[] {
	const longer = codes.filter(({ id }) => id.startsWith(digits));
	return longer
		.map((code) => ({ id: code.id, isWhole: true, hasRarest: true, score: demandOf(code, 1) / code.id.length }))
		.sort(byScore);
}

function byScore(one: Suggestion, other: Suggestion): number {
	return other.score - one.score || Number(one.id) - Number(other.id);
}

/**
 * The codes that a query may mean, the likeliest first: all that have every word, and a few that have some, of two words
 * the rarer one, if any has it. A whole number
 * gives its own code alone in the first place, followed by longer numbers that begin with it; a number that the site lacks
 * gives none. Only words need the index.
 */
export function suggest(query: Query, list: SuggestList): Suggestion[] {
	if (query.kind === 'digits') return suggestDigits(query.digits, list.codes);
	if (query.kind === 'words') return suggestWords(query.words, list.index);
	if (query.kind !== 'numbers') return [];
	const exact = query.ids.map((id): Suggestion => ({ id, isWhole: true, hasRarest: true, score: 1 }));
	const [only] = query.ids;
	const isAlone = query.ids.length === 1 && query.unknown.length === 0 && query.words === '';
	const longer = isAlone && only !== undefined ? suggestDigits(only, list.codes).filter(({ id }) => id !== only) : [];
	return [...exact, ...longer];
}
