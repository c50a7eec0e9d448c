import { findPostings, keyOfPair, type MessageIndex } from './template-index.ts';
import type { Word } from './words.ts';

/** An item of a template and the word of a text that are the same. */
export type Anchor = readonly [item: number, word: number];

/** Words that are adjacent in a template and in a text alike. */
interface Run {
	readonly first: Anchor;
	/** The sum of the inverse document frequencies of its words and pairs. */
	readonly weight: number;
}

/** The runs that a template shares with a text, by how far the text's words lie behind the template's. */
export type Candidate = Map<number, Run>;

/** How often a word or pair of the text is looked up, and from how many places a template is tried. */
const mostAnchors = 4;

function addAnchor(candidate: Candidate, anchor: Anchor, rarity: number): void {
	const distance = anchor[1] - anchor[0];
	const { first = anchor, weight = 0 } = candidate.get(distance) ?? {};
	candidate.set(distance, { first: anchor[0] < first[0] ? anchor : first, weight: weight + rarity });
}

/** The templates that share rare words or pairs with a text, by their place in the index. */
export function collectCandidates(words: readonly Word[], index: MessageIndex): Map<number, Candidate> {
	const postings = findPostings(
		index,
		words.map(({ word }) => word),
	);
	const candidates = new Map<number, Candidate>();
	const seen = new Map<string, number>();
	const collect = (key: string, place: number): void => {
		const list = postings.get(key);
		const times = seen.get(key) ?? 0;
		if (!list || times >= mostAnchors) return;
		seen.set(key, times + 1);
		const rarity = Math.log2(index.templates.length / list.length);
		for (const [template, item] of list) {
			const candidate: Candidate = candidates.get(template) ?? new Map<number, Run>();
			addAnchor(candidate, [item, place], rarity);
			candidates.set(template, candidate);
		}
	};
	words.forEach(({ word }, place) => {
		collect(word, place);
		collect(keyOfPair(word, words[place + 1]?.word ?? ''), place);
	});
	return candidates;
}

function sortRuns(candidate: Candidate): Run[] {
	return [...candidate.values()].sort((one, other) => other.weight - one.weight || one.first[0] - other.first[0]);
}

/**
 * The score of a candidate: the inverse document frequencies of its runs, the longest first and each further one for
 * half as much, so that words scattered over a long text do not add up to a message.
 */
export function weighCandidate(candidate: Candidate): number {
	return sortRuns(candidate)
		.slice(0, mostAnchors)
		.reduce((sum, { weight }, place) => sum + weight / 2 ** place, 0);
}

/** From where to align a candidate's template: the beginnings of its longest runs. */
export function pickAnchors(candidate: Candidate): Anchor[] {
	return sortRuns(candidate)
		.slice(0, mostAnchors)
		.map(({ first }) => first);
}
