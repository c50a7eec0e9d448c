import { measureDistance, resembles } from '../text/edit-distance.ts';
import { readQuotedPart, type QuotedPart } from './quotation-marks.ts';
import { findOpeningOf, identifier, skipMarks } from './quoted-value.ts';
import type { MessageTemplate, SlotItem, TemplateItem } from './template.ts';
import { endOfMessage, type Word } from './words.ts';

/** How a template lies on the words of a text. */
export interface Alignment {
	/** For each item of the template the word of the text that it is, or -1. */
	readonly places: readonly number[];
	/** Where the first and the last word found begin and end in the text. */
	readonly start: number;
	readonly end: number;
	/** Whether the text, or the line of it, stops in the middle of a sentence after the last word found. */
	readonly isCutOff: boolean;
}

/** How many words a value may have: a list of scopes or a URL in pieces. */
const longestValue = 60;
const longestCutValue = 12;
/** How many characters a value in quotation marks may have. */
const longestQuoted = 600;
/** How many words of the text may be skipped where the template has none. */
const longestInsertion = 4;
const shortestMisspelt = 4;
/** How long a word has to be that no other follows, to tell that the one before it is misspelt. */
const longEnough = 5;

/** Whether the template's item matches a word of the text, and the word that follows it as well. */
function isPairAt(items: readonly TemplateItem[], item: number, words: readonly Word[], place: number): boolean {
	const [here, next] = [items[item], items[item + 1]];
	if (here?.kind !== 'word' || words[place]?.word !== here.word) return false;
	return next?.kind !== 'word' || words[place + 1]?.word === next.word;
}

/** The place of an item's word at or soon after `from`; further off it counts only with the word that follows. */
function findWord(
	items: readonly TemplateItem[],
	item: number,
	words: readonly Word[],
	[from, reach]: readonly [number, number],
): number {
	const here = items[item];
	if (here?.kind === 'word' && reach === longestInsertion && words[from]?.word === here.word) return from;
	const end = Math.min(words.length, from + reach);
	for (let place = from; place < end; place++) {
		if (isPairAt(items, item, words, place)) return place;
		if (reach === longestValue && isMisspeltAt(items, item, words, place)) return place;
		if (words[place]?.word === endOfMessage) break;
	}
	// Only where nothing else is: a word in its place with a letter too many, too few or changed.
	const there = words[from]?.word ?? '';
	return here?.kind === 'word' && reach === longestInsertion && isMisspelt(there, here.word) ? from : -1;
}

/** Whether a word of a text is another word with one letter wrong; short words are too like each other. */
function isMisspelt(there: string, word: string): boolean {
	const isLong = there.length >= shortestMisspelt && word.length >= shortestMisspelt;
	return isLong && there[0] === word[0] && measureDistance(there, word) === 1;
}

/** Whether a word behind a value is the template's misspelt: the two that follow are the template's as they are. */
function isMisspeltAt(items: readonly TemplateItem[], item: number, words: readonly Word[], place: number): boolean {
	const [here, next, second] = [items[item], items[item + 1], items[item + 2]];
	if (here?.kind !== 'word' || next?.kind !== 'word' || words[place + 1]?.word !== next.word) return false;
	const isSure = second?.kind === 'word' ? words[place + 2]?.word === second.word : next.word.length >= longEnough;
	if (!isSure) return false;
	return resembles(words[place]?.word ?? '', here.word);
}

/** Where the template begins, when its first words come shortly before the word from which to align. */
function findBeginning(
	{ items }: MessageTemplate,
	words: readonly Word[],
	[item, word]: readonly [item: number, word: number],
): readonly [item: number, word: number] {
	if (item === 0) return [item, word];
	if (items[0]?.kind === 'slot') {
		// Words that many templates have are no anchors, but the value before them ends there.
		let length = 0;
		while (isSameWord(items[item - length - 1], words[word - length - 1])) length++;
		return [item - length, word - length];
	}
	for (let place = word - 1; place >= Math.max(0, word - longestValue); place--)
		if (isPairAt(items, 0, words, place)) return [0, place];
	return [item, word];
}

function isSameWord(item: TemplateItem | undefined, word: Word | undefined): boolean {
	return item?.kind === 'word' && word?.word === item.word;
}

/** Whether the text stops soon after `end`; the value of a placeholder may still follow. */
function isCutOffAt(text: string, end: number, isInValue: boolean): boolean {
	const rest = text.slice(end, end + 100);
	const [line = ''] = rest.split('\n', 1);
	const isLast = line.length < rest.length || rest.length < 100;
	const left = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	return isLast && left <= (isInValue ? longestCutValue : 2) && !/^['"]*\./.test(line);
}

/** The part in quotation marks or brackets, or the address or id, that begins right at a place of the text. */
function findQuoted(slot: SlotItem, text: string, from: number): QuotedPart | undefined {
	const { place, isOpen } = findOpeningOf(slot, text, skipMarks(text, [from, text.length], slot));
	if (isOpen) return readQuotedPart(text, place, place + longestQuoted);
	const found = identifier.exec(text.slice(place, place + longestQuoted));
	return found?.index === 0 ? { start: place, end: place + found[0].length } : undefined;
}

/** Where to read on behind a value: behind the mark that closes it. */
function behindQuoted(text: string, end: number): number {
	return /[\s(]/.test(text[end] ?? ' ') ? end : end + 1;
}

/**
 * Lays a template on the words of a text so that item and word of the anchor meet; its work is bounded by the
 * template's length, whatever the text's.
 */
export function alignTemplate(
	template: MessageTemplate,
	text: string,
	words: readonly Word[],
	anchor: readonly [item: number, word: number],
): Alignment {
	const { items } = template;
	const [firstItem, firstWord] = findBeginning(template, words, anchor);
	const places = items.map(() => -1);
	let next = firstWord;
	let reach = longestInsertion;
	// Right behind a word, a value in quotation marks ends at its closing mark, whatever words of the template are in it.
	let edge: number | undefined;
	for (let item = firstItem; item < items.length; item++) {
		const slot = items[item];
		if (slot?.kind === 'slot') {
			reach = longestValue;
			const quoted = edge === undefined ? undefined : findQuoted(slot, text, edge);
			while (quoted && (words[next]?.start ?? Infinity) < quoted.end) next++;
			edge = quoted && behindQuoted(text, quoted.end);
			continue;
		}
		const place = findWord(items, item, words, [next, reach]);
		edge = words[place]?.end;
		if (place < 0) continue;
		places[item] = place;
		[next, reach] = [place + 1, longestInsertion];
	}
	const last = places.findLastIndex((place) => place >= 0);
	const end = words[places[last] ?? 0]?.end ?? 0;
	const isInValue = items[last + 1]?.kind === 'slot';
	return { places, start: words[firstWord]?.start ?? 0, end, isCutOff: isCutOffAt(text, end, isInValue) };
}
