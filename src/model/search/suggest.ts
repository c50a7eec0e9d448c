import type { Tier } from '../../schema/code-values.ts';
import type { Query } from '../numbers/query.ts';
import { stemWord } from './stem.ts';
import { readTerms } from './terms.ts';
import { completeTerm, type SuggestIndex } from './suggest-index.ts';
import { allowedEdits, measureDistance } from '../text/edit-distance.ts';

/** A suggested code. */
export interface Suggestion {
	readonly id: string;
	/** For ranking among suggestions of one query only. */
	readonly score: number;
}

const mostSuggestions = 20;
const completionWeight = 0.75;
const misspellingWeight = 0.6;
const symbolPartWeight = 0.8;
/** How much likelier it is that people ask for a code of a tier; more than what breaks a tie between equal wordings. */
const demandByTier = { documented: 1, met: 0.95, listed: 0.6 } as const satisfies Record<Tier, number>;

/** The terms that a word of a query may mean, each with how sure it is. */
function expandTerm(term: string, index: SuggestIndex): Map<string, number> {
	const expanded = new Map<string, number>();
	if (index.postings.has(term)) expanded.set(term, 1);
	if (term.length >= 2)
		for (const longer of completeTerm(index, term)) if (longer !== term) expanded.set(longer, completionWeight);
	const edits = allowedEdits(term.length);
	if (expanded.size > 0 || edits === 0) return expanded;
	const near = index.terms.flatMap((other) => {
		const far = Math.abs(other.length - term.length) > edits ? Infinity : measureDistance(term, other);
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

/** How well each entry fits one word of a query, 0 to 1. */
function weighEntries(term: string, index: SuggestIndex): Map<number, number> {
	const weights = new Map<number, number>();
	const raise = (entry: number, weight: number): void => {
		weights.set(entry, Math.max(weight, weights.get(entry) ?? 0));
	};
	for (const [expanded, sureness] of expandTerm(term, index))
		for (const [entry, weight] of index.postings.get(expanded) ?? []) raise(entry, weight * sureness);
	if (term.length >= 4)
		index.symbols.forEach((symbol, entry) => {
			if (symbol.includes(term)) raise(entry, symbolPartWeight);
		});
	return weights;
}

/** The sum of the inverse document frequencies of the found words of a query, for each entry. */
function scoreEntries(terms: readonly string[], index: SuggestIndex): Map<number, number> {
	const scores = new Map<number, number>();
	const found = new Map<number, number>();
	let all = 0;
	for (const term of new Set(terms)) {
		const weights = weighEntries(term, index);
		const rarity = Math.log2(1 + index.entries.length / Math.max(1, weights.size));
		all += rarity;
		for (const [entry, weight] of weights) {
			scores.set(entry, (scores.get(entry) ?? 0) + weight * rarity);
			found.set(entry, (found.get(entry) ?? 0) + rarity);
		}
	}
	for (const [entry, score] of scores) scores.set(entry, score * ((found.get(entry) ?? 0) / all));
	return scores;
}

/** Entries whose symbol holds the whole query without its gaps: `badtokendue`. */
function findBySymbol(query: string, { symbols }: SuggestIndex): Map<number, number> {
	const squeezed = query.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	if (squeezed.length < 4) return new Map();
	const places = [...symbols.keys()].filter((place) => symbols[place]?.includes(squeezed) === true);
	return new Map(places.map((place) => [place, squeezed.length / (symbols[place]?.length ?? 1)]));
}

function suggestWords(query: string, index: SuggestIndex): Suggestion[] {
	const scores = scoreEntries(
		readTerms(query).flatMap((term) => takeApart(term, index)),
		index,
	);
	const bySymbol = findBySymbol(query, index);
	const best = Math.max(1, ...scores.values());
	for (const [entry, share] of bySymbol) scores.set(entry, (scores.get(entry) ?? 0) + best * (0.5 + share));
	const suggestions = [...scores].map(([place, score]): Suggestion => {
		const { id = '', tier = 'listed' } = index.entries[place] ?? {};
		return { id, score: score * demandByTier[tier] };
	});
	return suggestions.sort((one, other) => other.score - one.score || Number(one.id) - Number(other.id));
}

function suggestDigits(digits: string, { entries }: SuggestIndex): Suggestion[] {
	const longer = entries.filter(({ id }) => id.startsWith(digits));
	const suggestions = longer.map(({ id, tier }): Suggestion => ({
		id,
		score: demandByTier[tier] / id.length,
	}));
	return suggestions.sort((one, other) => other.score - one.score || Number(one.id) - Number(other.id));
}

/**
 * The codes that a query may mean, the likeliest first, at most twenty. A whole number gives its own code
 * alone in the first place, followed by longer numbers that begin with it; a number that the site lacks
 * gives none.
 */
export function suggest(query: Query, index: SuggestIndex): Suggestion[] {
	if (query.kind === 'digits') return suggestDigits(query.digits, index).slice(0, mostSuggestions);
	if (query.kind === 'words') return suggestWords(query.words, index).slice(0, mostSuggestions);
	if (query.kind !== 'numbers') return [];
	const exact = query.ids.map((id): Suggestion => ({ id, score: 1 }));
	const [only] = query.ids;
	const isAlone = query.ids.length === 1 && query.unknown.length === 0 && query.words === '';
	const longer = isAlone && only !== undefined ? suggestDigits(only, index).filter(({ id }) => id !== only) : [];
	return [...exact, ...longer].slice(0, mostSuggestions);
}
