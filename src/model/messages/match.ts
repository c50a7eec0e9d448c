import { alignTemplate, type Alignment } from './alignment.ts';
import { collectCandidates, pickAnchors, weighCandidate, type Candidate } from './candidates.ts';
import { findFit, fits, type Fit } from './fit.ts';
import type { MessageIndex } from './template-index.ts';
import type { MessageTemplate } from './template.ts';
import { readValues, type ReadValue } from './values.ts';
import { readWords, type Word } from './words.ts';

/** A template that fits a text. */
export interface MessageMatch {
	readonly id: string;
	/** The template as the content has it. */
	readonly template: string;
	/** How much of the template is in the text, 0 to 1, as far as the text goes. */
	readonly coverage: number;
	/** The sum of the inverse document frequencies of the words found, reduced by what is missing; for ranking. */
	readonly score: number;
	/** How many of the template's words are in the text. */
	readonly words: number;
	/** The sum of the inverse document frequencies of its longest unbroken run of words. */
	readonly run: number;
	/** Whether all of the template is there and nothing else is in the same sentence. */
	readonly isWhole: boolean;
	/** How it lies in the text. */
	readonly fit: Fit;
	/** Whether the template's beginning is there without a gap, up to where the text was cut off. */
	readonly isBeginning: boolean;
	/** Whether its first sentences are there as they are, and the others are not. */
	readonly isOpening: boolean;
	/** Where it is in the text. */
	readonly start: number;
	readonly end: number;
	readonly values: readonly ReadValue[];
	/** The words of the text that are the template's. */
	readonly known: readonly Word[];
}

const mostCandidates = 40;
/** So many more are compared that are short and have only common words. */
const mostShort = 10;
/** A message that is there as a whole beats one that continues. */
const wholeFactor = 1.03;

/** The score of the words found, and their share of the template: of all, or up to a sentence's end or the cut. */
function measure(
	{ items }: MessageTemplate,
	{ places, isCutOff }: Alignment,
	weights: MessageIndex['weights'],
): { found: number; coverage: number; run: number } {
	let [found, all, coverage, run, longest] = [0, 0, 0, 0, 0];
	const last = places.findLastIndex((place) => place >= 0);
	items.forEach((item, place) => {
		if (item.kind !== 'word') return;
		const weight = weights.get(item.word) ?? 0;
		all += weight;
		const here = places[place] ?? -1;
		if (here >= 0) found += weight;
		const isNext = here >= 0 && here === (places[place - 1] ?? -1) + 1;
		run = isNext ? run + weight : here >= 0 ? weight : 0;
		longest = Math.max(longest, run);
		if (item.endsSentence || (isCutOff && place === last)) coverage = Math.max(coverage, found / all);
	});
	return { found, coverage: Math.max(coverage, all > 0 ? found / all : 0), run: longest };
}

const markBefore = /["'“>:*(\]|.-]$/;
const afterMessage = /^['"”.)*]*\s*(?:$|[\n"'}|,(]|\.|trace|correlation|request ?id|timestamp)/i;

/** Whether the first items of a template, up to and without `end`, are in a text where a sentence begins. */
function beginsSentence({ items }: MessageTemplate, { places, start }: Alignment, text: string, end: number): boolean {
	const isGap = items.some(({ kind }, place) => place < end && kind === 'word' && (places[place] ?? -1) < 0);
	return !isGap && (items[0]?.kind === 'slot' || endsBefore(text.slice(Math.max(0, start - 4), start)));
}

/** Whether what comes right before a place ends a line or a sentence, or opens a quotation. */
function endsBefore(before: string): boolean {
	const rest = before.trimEnd();
	return rest === '' || before.slice(rest.length).includes('\n') || markBefore.test(rest);
}

/** Whether a sentence ends where the template does; a placeholder there takes up what is left. */
function endsSentence({ items }: MessageTemplate, { end }: Alignment, text: string): boolean {
	return items.at(-1)?.kind === 'slot' || afterMessage.test(text.slice(end, end + 16));
}

function matchTemplate(
	template: MessageTemplate,
	candidate: Candidate,
	[text, words]: readonly [string, readonly Word[]],
	{ weights }: MessageIndex,
): MessageMatch[] {
	return pickAnchors(candidate).map((anchor) => {
		const alignment = alignTemplate(template, text, words, anchor);
		const { found, coverage, run } = measure(template, alignment, weights);
		const last = alignment.places.findLastIndex((place) => place >= 0);
		const ends = endsSentence(template, alignment, text);
		const isWhole = ends && beginsSentence(template, alignment, text, template.items.length);
		const begins = beginsSentence(template, alignment, text, last);
		return {
			id: template.id,
			template: template.text,
			coverage,
			run,
			words: alignment.places.filter((place) => place >= 0).length,
			score: found * (0.2 + 0.8 * coverage ** 2) * (isWhole ? wholeFactor : 1),
			isWhole,
			fit: findFit(template, alignment, text, words),
			isOpening: begins && ends && coverage === 1 && last < template.items.length - 1,
			isBeginning: begins && (alignment.isCutOff || coverage === 1),
			start: alignment.start,
			end: alignment.end,
			values: readValues(template.items, alignment.places, words, text),
			known: alignment.places.flatMap((place) => words[place] ?? []),
		};
	});
}

/** Of two wordings that a text has alike, the one is meant that lies in it better, and whose placeholders take up more. */
function isBetter(match: MessageMatch, other: MessageMatch | undefined): boolean {
	if (!other || match.score !== other.score) return match.score > (other?.score ?? 0);
	const better = fits.indexOf(other.fit) - fits.indexOf(match.fit);
	return better === 0 ? match.values.length > other.values.length : better > 0;
}

/** The templates that a text is compared with: those that share most with it, and of the others those of which it has most. */
function pickCandidates(
	words: readonly Word[],
	index: MessageIndex,
	wanted: ReadonlySet<string>,
): (readonly [MessageTemplate, Candidate])[] {
	const all = [...collectCandidates(words, index)].flatMap(([place, candidate]) => {
		const template = index.templates[place];
		const weight = weighCandidate(candidate);
		const share = weight / (index.words[place]?.length ?? Infinity);
		return template ? [{ template, candidate, weight, share }] : [];
	});
	const others = all.sort((one, other) => other.weight - one.weight).splice(mostCandidates);
	const short = new Set(others.toSorted((one, other) => other.share - one.share).slice(0, mostShort));
	const more = others.filter((other) => short.has(other) || wanted.has(other.template.id));
	return [...all, ...more].map(({ template, candidate }) => [template, candidate]);
}

/**
 * The templates that fit a text, the best for each code, best first; work is linear in the text's length.
 * Whether the best is good enough is for the caller to say, by `coverage` and `score`.
 * @param wanted codes that are compared however few of their words are in the text
 */
export function matchMessages(text: string, index: MessageIndex, wanted: ReadonlySet<string>): MessageMatch[] {
	const words = readWords(text);
	const best = new Map<string, MessageMatch>();
	for (const [template, candidate] of pickCandidates(words, index, wanted)) {
		for (const match of matchTemplate(template, candidate, [text, words], index))
			if (isBetter(match, best.get(match.id))) best.set(match.id, match);
	}
	return [...best.values()].sort((one, other) => other.score - one.score);
}
