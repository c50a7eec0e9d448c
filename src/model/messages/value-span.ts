import { resembles } from '../text/edit-distance.ts';
import { isOpening, readQuotedPart } from './quotation-marks.ts';
import { findOpeningOf, identifier, skipMarks } from './quoted-value.ts';
import type { SlotItem, TemplateItem } from './template.ts';
import type { Word } from './words.ts';

/** What a template and a text have between two words that both have. */
export interface Gap {
	readonly start: number;
	readonly end: number;
	/** The items of the template: placeholders, and words that the text lacks or misspells. */
	readonly items: readonly TemplateItem[];
	/** The words of the text. */
	readonly words: readonly Word[];
	/** Whether a word of the template follows in the text. */
	readonly isClosed: boolean;
	/** Whether the text ends where this does. */
	readonly isCutOff: boolean;
}

/** Where the value of a placeholder is. */
export interface ValueSpan {
	readonly start: number;
	readonly end: number;
	/** Whether the text ends within it. */
	readonly isCutOff: boolean;
}

/** Where to read on, in characters and in words of the gap. */
interface Position {
	readonly from: number;
	readonly word: number;
	/** How many words of the template the text lacks since the last that both have. */
	readonly missing: number;
}

/** How far a quoted value, or a sentence behind one, is looked at. */
const reach = 600;
/** How many characters may be before the value in a phrase such as ` named 'Payroll'`. */
const longestPhrase = 12;
/** How far behind a missing word the quotation mark of a value is looked for. */
const reachOfMark = 40;
const mostMissing = 3;
/** How many words a name may have that is one word to templates, such as `redirect URI`. */
const longestName = 3;
/** What stands before and behind a value and is no part of it, beside white space. */
const [beforeValue, behindValue] = [`'"‘’“”\`(:=,[「『«„`, `'"‘’“”\`),.;:]」』»`];
/** What a template has behind a placeholder in quotation marks or brackets. */
const closesQuotation = /^['"’”)\]]/;
/** Where a value without quotation marks ends that nothing of the template follows. */
const endOfValue = /["\n]|'(?!\w)|[.!?](?=\s|$)/;
/** A sentence that someone put behind a value: at least three words. */
const sentenceBehind = /[.!?](?=\s+\p{Lu}\S*(?:\s+\S+){2})/u;

/**
 * The stretch without the marks around it, and without those that the template has behind it. A pattern for the end would
 * look at every run of marks from each of its places.
 */
function trimSpan(text: string, from: number, to: number, after: string): readonly [start: number, end: number] {
	const isAny = (marks: string, place: number): boolean =>
		marks.includes(text[place] ?? '') || /\s/.test(text[place] ?? '');
	let [start, end] = [from, to];
	while (start < end && isAny(beforeValue, start)) start++;
	while (end > start && isAny(behindValue, end - 1)) end--;
	if (after === '' || !text.slice(start, end).endsWith(after)) return [start, end];
	end -= after.length;
	while (end > start && isAny(behindValue, end - 1)) end--;
	return [start, end];
}

/** How many words of a text and how many items of a template are the same. */
type Shared = readonly [words: number, items: number];

/**
 * What the word at a place of a gap and the first of some items share: it is there as it is, misspelt, or cut off with
 * the text, which may leave some words of a name that is one word to templates.
 */
function compareWord(gap: Gap, place: number, [item, next]: readonly TemplateItem[]): Shared | undefined {
	const here = gap.words[place]?.word;
	if (item?.kind !== 'word' || here === undefined) return undefined;
	const isNegated = next?.kind === 'word' && next.word === 'not';
	const rest = gap.words.slice(place, place + longestName);
	const written = rest.map(({ word }) => word).join('');
	const isCut = gap.isCutOff && place + rest.length === gap.words.length;
	if (isCut && (isNegated ? `${item.word}not` : item.word).startsWith(written)) return [rest.length, 1];
	if (here === item.word || resembles(here, item.word)) return [1, 1];
	// `caannot` for `can not` and `issn't` for `is not`
	return isNegated && [`${item.word}not`, `${item.word}n`].some((word) => resembles(here, word)) ? [1, 2] : undefined;
}

/**
 * The place of the first of the words at which all that follow are the template's; -1 for none.
 * @param isEnd whether no other placeholder is in the gap
 */
function findTail(gap: Gap, from: number, items: readonly TemplateItem[], isEnd: boolean): number {
	if (items.length === 0) return -1;
	const repeats = (start: number): boolean => {
		let [place, item] = [start, 0];
		while (place < gap.words.length && item < items.length) {
			const shared = compareWord(gap, place, items.slice(item, item + 2));
			if (!shared) return false;
			[place, item] = [place + shared[0], item + shared[1]];
		}
		return true;
	};
	const first = gap.isClosed && isEnd ? Math.max(from, gap.words.length - items.length) : from;
	for (let place = first; place < gap.words.length; place++) if (repeats(place)) return place;
	return -1;
}

/** The place of a mark that opens a quotation behind white space, soon after `from`; -1 for none. */
function findOpening(text: string, from: number, to: number): number {
	for (let place = from; place < Math.min(to, from + reachOfMark); place++)
		if (isOpening(text[place] ?? '') && /[\s([]/.test(text[place - 1] ?? ' ')) return place;
	return -1;
}

/** Where the value of a placeholder without quotation marks ends before that of the next one, with no word between. */
function findEndOfShared({ after }: SlotItem, text: string, from: number, to: number): number {
	const mark = after.replace(/[\s'"’”]/g, '')[0];
	const place = mark === undefined ? -1 : text.indexOf(mark, from + 1);
	if (place >= 0 && place < to) return place;
	const opening = findOpening(text, from + 1, to);
	if (opening >= 0) return opening;
	const found = identifier.exec(text.slice(from, Math.min(to, from + reach)));
	if (!found) return to;
	return from + (found.index === 0 ? found[0].length : found.index);
}

/** Where the part ends before a sentence that someone put behind the value. */
function cutSentence(part: string): number {
	const place = /[.!?]\s*$/.test(part) ? part.search(sentenceBehind) : -1;
	return place > 0 ? place : part.length;
}

/** Where a value without quotation marks ends: before words of the template, before what closes it, before a new sentence. */
function findEnd(
	slot: SlotItem,
	rest: readonly TemplateItem[],
	gap: Gap,
	text: string,
	[from, word]: readonly [number, number],
): { end: number; isFollowed: boolean } {
	if (slot.isShared) {
		const shared = findEndOfShared(slot, text, from, gap.end);
		return { end: from + cutSentence(text.slice(from, Math.min(shared, from + reach))), isFollowed: true };
	}
	const isNext = gap.isClosed && rest.length === 0;
	const ahead = rest.findIndex(({ kind }) => kind === 'slot');
	const tail = findTail(gap, word + 1, ahead < 0 ? rest : rest.slice(0, ahead), ahead < 0);
	let end = gap.words[tail]?.start ?? gap.end;
	const isFollowed = isNext || tail >= 0;
	const part = text.slice(from, Math.min(end, from + reach));
	const cuts = [
		isFollowed ? cutSentence(part) : part.search(sentenceBehind),
		isFollowed ? -1 : part.search(endOfValue),
		isFollowed || slot.role !== 'time' ? -1 : part.search(/,\s/),
		closesQuotation.test(slot.after) ? part.search(/["’”]|'(?!\w)/) : -1,
	].filter((cut) => cut > 0);
	end = Math.min(end, ...cuts.map((cut) => from + cut));
	return { end, isFollowed: isFollowed || cuts.length > 0 };
}

/** The value of a placeholder and where to read on behind it; nothing where its place cannot be told. */
function findSpan(
	slot: SlotItem,
	rest: readonly TemplateItem[],
	gap: Gap,
	text: string,
	{ from, word, missing }: Position,
): (ValueSpan & { readonly next: number }) | undefined {
	let start = skipMarks(text, [from, gap.end], slot);
	if (/^[.!?](?:\s|$)/.test(text.slice(start, start + 2))) return undefined;
	const isQuoted = closesQuotation.test(slot.after);
	if (missing > 0 && !isOpening(text[start] ?? '')) {
		const opening = isQuoted && missing <= mostMissing ? findOpening(text, start, gap.end) : -1;
		if (opening < 0 && (missing > 1 || gap.isCutOff)) return undefined;
		if (opening >= 0) start = opening;
	}
	if (missing > mostMissing) return undefined;
	if (/phrase$/i.test(slot.name))
		start = Math.max(start, findOpening(text, start, Math.min(gap.end, start + longestPhrase)));
	const { place, isOpen, isInside } = findOpeningOf(slot, text, start);
	start = place;
	const quoted = isOpen ? readQuotedPart(text, start, Math.min(gap.end, start + reach)) : undefined;
	if (quoted) return { ...quoted, isCutOff: false, next: quoted.end + 1 };
	if (isOpen || isInside) start++;
	const { end, isFollowed } = findEnd(slot, rest, gap, text, [start, word]);
	const [first, last] = trimSpan(text, start, end, slot.after.trim());
	const isEnd =
		gap.isCutOff && (isOpen ? !/[\p{L}\p{N}]/u.test(text.slice(end, gap.end)) : !isFollowed && rest.length > 0);
	return { start: first, end: last, isCutOff: isEnd, next: end };
}

/** Whether the bracket that a template has between two placeholders is not in the text, and so the second one is not. */
function lacksBracket({ before }: SlotItem, previous: TemplateItem | undefined, text: string, from: number): boolean {
	return previous?.kind === 'slot' && before.includes('(') && !/^\s?['"]?\s?\(/.test(text.slice(from, from + 4));
}

/** The values of the placeholders of a gap, by the place of each in its items. */
export function findSpans(gap: Gap, text: string): ReadonlyMap<number, ValueSpan> {
	const spans = new Map<number, ValueSpan>();
	let position: Position = { from: gap.start, word: 0, missing: 0 };
	const moveTo = (from: number): Position => {
		let { word } = position;
		while ((gap.words[word]?.start ?? Infinity) < from) word++;
		return { from, word, missing: 0 };
	};
	gap.items.forEach((item, place) => {
		if (item.kind === 'word') {
			const [length] = compareWord(gap, position.word, gap.items.slice(place, place + 2)) ?? [0];
			const word = position.word + length;
			const from = gap.words[word - 1]?.end ?? position.from;
			position = length > 0 ? { from, word, missing: 0 } : { ...position, missing: position.missing + 1 };
			return;
		}
		if (lacksBracket(item, gap.items[place - 1], text, position.from)) return;
		const found = findSpan(item, gap.items.slice(place + 1), gap, text, position);
		if (!found) return;
		const { next, ...span } = found;
		if (span.end > span.start) spans.set(place, span);
		position = moveTo(next);
	});
	return spans;
}
