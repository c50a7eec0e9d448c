import { alignTemplate, type Alignment, type ReadValue } from './message-alignment.ts';
import type { MessageTemplate, TemplateItem } from './message-template.ts';
import { readWords, type Word } from './message-words.ts';

/** Where a pair of words, or a rare word, stands in the templates: `[template, item]`. */
type Posting = readonly [template: number, item: number];

/** The templates of all codes, indexed by the words that tell them apart. */
export interface MessageIndex {
	readonly templates: readonly MessageTemplate[];
	readonly postings: ReadonlyMap<string, readonly Posting[]>;
	/** How much a word tells, in bits: rare ones more. */
	readonly weights: ReadonlyMap<string, number>;
}

/** A template that fits a text. */
export interface MessageMatch {
	readonly id: string;
	/** The template as the content has it. */
	readonly template: string;
	/** How much of the template stands in the text, 0 to 1, as far as the text goes. */
	readonly coverage: number;
	/** How much the words found tell, in bits, lessened by what is missing; for ranking. */
	readonly score: number;
	readonly start: number;
	readonly end: number;
	readonly values: readonly ReadValue[];
}

/** A pair that more templates share than this tells nothing and would cost much. */
const MOST_POSTINGS = 150;
const RARE_WORD_POSTINGS = 12;
const MOST_CANDIDATES = 40;
const MOST_ANCHORS = 4;

function pairsOf(items: readonly TemplateItem[]): [string, number][] {
	return items.flatMap((item, place): [string, number][] => {
		if (item.kind !== 'word') return [];
		const next = items[place + 1];
		return next?.kind === 'word'
			? [
					[item.word, place],
					[`${item.word} ${next.word}`, place],
				]
			: [[item.word, place]];
	});
}

function weighWords(templates: readonly MessageTemplate[]): Map<string, number> {
	const codes = new Map<string, Set<string>>();
	for (const { id, items } of templates)
		for (const item of items) {
			if (item.kind !== 'word') continue;
			const ids = codes.get(item.word) ?? new Set();
			codes.set(item.word, ids.add(id));
		}
	const all = new Set(templates.map(({ id }) => id)).size;
	return new Map([...codes].map(([word, ids]) => [word, Math.log2(all / ids.size) + 0.5]));
}

/** An index of the templates, for {@link matchMessages}; made once. */
export function indexMessages(templates: readonly MessageTemplate[]): MessageIndex {
	const postings = new Map<string, Posting[]>();
	templates.forEach(({ items }, template) => {
		for (const [key, place] of pairsOf(items)) {
			const list = postings.get(key) ?? [];
			list.push([template, place]);
			postings.set(key, list);
		}
	});
	for (const [key, list] of postings)
		if (list.length > (key.includes(' ') ? MOST_POSTINGS : RARE_WORD_POSTINGS)) postings.delete(key);
	return { templates, postings, weights: weighWords(templates) };
}

/** A template that shares words with the text, how much they tell, and where they stand in both. */
interface Candidate {
	weight: number;
	readonly anchors: [item: number, word: number][];
}

function collectCandidates(words: readonly Word[], { postings, weights }: MessageIndex): Map<number, Candidate> {
	const candidates = new Map<number, Candidate>();
	const seen = new Map<string, number>();
	words.forEach(({ word }, place) => {
		for (const key of [word, `${word} ${words[place + 1]?.word ?? ''}`]) {
			const list = postings.get(key);
			const times = seen.get(key) ?? 0;
			if (!list || times >= MOST_ANCHORS) continue;
			seen.set(key, times + 1);
			for (const [template, item] of list) {
				const candidate = candidates.get(template) ?? { weight: 0, anchors: [] };
				if (times === 0) candidate.weight += weights.get(word) ?? 0;
				candidate.anchors.push([item, place]);
				candidates.set(template, candidate);
			}
		}
	});
	return candidates;
}

/** The places from which to align: the earliest items of the template that stand in the text, each where it first does. */
function pickAnchors(anchors: Candidate['anchors']): Candidate['anchors'] {
	const byDiagonal = new Map<number, [number, number]>();
	for (const [item, word] of anchors) {
		const earliest = byDiagonal.get(word - item);
		if (!earliest || item < earliest[0]) byDiagonal.set(word - item, [item, word]);
	}
	return [...byDiagonal.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]).slice(0, MOST_ANCHORS);
}

/** The sum of the weights of a template's words up to each sentence's end, of all and of those found. */
function measure(
	template: MessageTemplate,
	alignment: Alignment,
	weights: MessageIndex['weights'],
): [found: number, coverage: number] {
	let [found, all, coverage] = [0, 0, 0];
	const last = alignment.matched.lastIndexOf(true);
	template.items.forEach((item, place) => {
		if (item.kind !== 'word') return;
		const weight = weights.get(item.word) ?? 0;
		all += weight;
		if (alignment.matched[place] === true) found += weight;
		const isCutHere = alignment.isCutOff && place === last && !alignment.endsSentence;
		if (item.endsSentence || isCutHere) coverage = Math.max(coverage, found / all);
	});
	return [found, Math.max(coverage, all > 0 ? found / all : 0)];
}

function matchTemplate(
	template: MessageTemplate,
	candidate: Candidate,
	text: string,
	words: readonly Word[],
	index: MessageIndex,
): MessageMatch[] {
	return pickAnchors(candidate.anchors).map((anchor) => {
		const alignment = alignTemplate(template, text, words, anchor);
		const [found, coverage] = measure(template, alignment, index.weights);
		const score = found * (0.2 + 0.8 * coverage ** 2);
		return {
			id: template.id,
			template: template.text,
			coverage,
			score,
			start: alignment.start,
			end: alignment.end,
			values: alignment.values,
		};
	});
}

/**
 * The templates that fit a text, the best for each code, best first; work is linear in the text's length.
 * Whether the best is good enough is for the caller to say, by `coverage` and `score`.
 * @param wanted codes that are looked at however little of them stands in the text
 */
export function matchMessages(text: string, index: MessageIndex, wanted: ReadonlySet<string>): MessageMatch[] {
	const words = readWords(text);
	const candidates = [...collectCandidates(words, index)].sort(([, one], [, other]) => other.weight - one.weight);
	const best = new Map<string, MessageMatch>();
	for (const [rank, [place, candidate]] of candidates.entries()) {
		const template = index.templates[place];
		if (!template || (rank >= MOST_CANDIDATES && !wanted.has(template.id))) continue;
		for (const match of matchTemplate(template, candidate, text, words, index))
			if (match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match);
	}
	return [...best.values()].sort((one, other) => other.score - one.score);
}
