import type { MessageIndex } from './message-index.ts';
import type { Word } from './message-words.ts';

/** An item of a template and the word of a text that are the same. */
export type Anchor = readonly [item: number, word: number];

/** A template that shares words with the text. */
export interface Candidate {
	/** How much the shared words and pairs tell, in bits. */
	weight: number;
	readonly anchors: Anchor[];
}

/** How often a word or pair of the text is looked up, and from how many places a template is tried. */
const MOST_ANCHORS = 4;

/** The templates that share rare words or pairs with a text, by their place in the index. */
export function collectCandidates(words: readonly Word[], index: MessageIndex): Map<number, Candidate> {
	const candidates = new Map<number, Candidate>();
	const seen = new Map<string, number>();
	const collect = (key: string, place: number): void => {
		const list = index.postings.get(key);
		const times = seen.get(key) ?? 0;
		if (!list || times >= MOST_ANCHORS) return;
		seen.set(key, times + 1);
		const telling = Math.log2(index.templates.length / list.length);
		for (const [template, item] of list) {
			const candidate = candidates.get(template) ?? { weight: 0, anchors: [] };
			if (times === 0) candidate.weight += telling;
			candidate.anchors.push([item, place]);
			candidates.set(template, candidate);
		}
	};
	words.forEach(({ word }, place) => {
		collect(word, place);
		collect(`${word} ${words[place + 1]?.word ?? ''}`, place);
	});
	return candidates;
}

/** From where to align: of each run of words that template and text share, the first; the longest runs first. */
export function pickAnchors(anchors: readonly Anchor[]): Anchor[] {
	const runs = new Map<number, { first: Anchor; length: number }>();
	for (const anchor of anchors) {
		const diagonal = anchor[1] - anchor[0];
		const { first = anchor, length = 0 } = runs.get(diagonal) ?? {};
		runs.set(diagonal, { first: anchor[0] < first[0] ? anchor : first, length: length + 1 });
	}
	const longest = [...runs.values()].sort((one, other) => other.length - one.length || one.first[0] - other.first[0]);
	return longest.slice(0, MOST_ANCHORS).map(({ first }) => first);
}
