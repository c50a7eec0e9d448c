import { isRemoved } from './removed-value.ts';
import type { TemplateItem } from './template.ts';
import { nameValue } from './value-label.ts';
import { roleOfValue, type ValueRole } from './value-role.ts';
import { findSpans, type ValueSpan } from './value-span.ts';
import type { Word } from './words.ts';

/** The value of a placeholder in a text. */
export interface ReadValue {
	/** The placeholder's name in the template. */
	readonly name: string;
	readonly role: ValueRole;
	/** What it is for a reader, such as `Expected subject`. */
	readonly label: string;
	/** Empty where stars or the like are in its place. */
	readonly value: string;
	/** `removed`: someone put stars or the like in its place. */
	readonly state: 'whole' | 'cut-off' | 'removed';
	/** Where it is in the text. */
	readonly start: number;
	readonly end: number;
}

const longestValue = 300;
/** More words than these are in no gap. */
const mostWords = 300;
/** The labels of an envelope, at which every value ends. */
const envelopeLabel = /(?:Trace|Correlation|Request)[ +]?ID|Timestamp/i;
/** What a message may begin behind, in the line of a log or in a field. */
const beginnings = ['\n', ': ', '. ', '":"', '": "', '="', '| ', '> ', '] '];
const markAtEnd = /(['"’”)\]])\s*$/;
/** What only names of programs, addresses and ids have, which no space divides. */
const identifierMark = /[_/:.@=-]/;

/** Where a value that a message begins with begins, at most some words before `to`. */
function findBeginning(text: string, to: number): number {
	const from = Math.max(0, to - longestValue / 2);
	const before = withoutSentenceBehind(text.slice(from, to));
	const closing = markAtEnd.exec(before);
	const quoted = closing ? findOpeningBefore(before, closing.index) : -1;
	const searched = quoted < 0 ? before : before.slice(0, quoted);
	const starts = beginnings.map((mark) => {
		const place = searched.lastIndexOf(mark);
		return place < 0 ? 0 : place + mark.length;
	});
	return from + Math.max(...starts);
}

/** What is before a message without a sentence that someone put between its first value and its first word. */
function withoutSentenceBehind(before: string): string {
	if (!/[.!?]\s*$/.test(before)) return before;
	const place = before.trimEnd().slice(0, -1).lastIndexOf('. ');
	return place < 0 ? before : before.slice(0, place);
}

/** The place of the mark that opens the quotation that ends at `end`; -1 where none does. */
function findOpeningBefore(before: string, end: number): number {
	for (let place = end - 1; place >= 0; place--)
		if (`'"‘“([`.includes(before[place] ?? '') && !/[^\s:=,(["]/.test(before[place - 1] ?? ' ')) return place;
	return -1;
}

/** Where a message ends of which no word follows. */
function findLimit(text: string, from: number): number {
	const rest = text.slice(from, from + 2 * longestValue);
	const label = rest.search(envelopeLabel);
	return from + (label < 0 ? rest.length : label);
}

/** The value on one line: a terminal breaks an identifier anywhere, and other lines at their spaces. */
function joinLines(raw: string): string {
	const lines = raw.split('\n').map((line) => line.trim());
	return lines.reduce((before, behind) => {
		const isBroken = identifierMark.test(before.slice(before.lastIndexOf(' ') + 1)) && !/[,;]$/.test(before);
		return `${before}${isBroken && !behind.includes('://') ? '' : ' '}${behind}`;
	});
}

/** The words of a text between two places, of which the first may be at `from` and at none before. */
function wordsBetween(words: readonly Word[], [from, to]: readonly [number, number], span: readonly [number, number]) {
	let [first, last] = [from, to];
	while (first < last && (words[first]?.start ?? 0) < span[0]) first++;
	while (last > first && (words[last - 1]?.end ?? 0) > span[1]) last--;
	return words.slice(first, last);
}

function toValue(
	items: readonly TemplateItem[],
	place: number,
	text: string,
	{ start, end, isCutOff }: ValueSpan,
): ReadValue[] {
	const slot = items[place];
	const value = joinLines(text.slice(start, end).trim()).slice(0, longestValue);
	if (slot?.kind !== 'slot' || value === '') return [];
	const { name } = slot;
	const isGone = isRemoved(value);
	const role = isGone ? slot.role : roleOfValue(slot.role, value);
	return [
		{
			name,
			role,
			label: nameValue(items, place, role, value),
			value: isGone ? '' : value,
			state: isGone ? 'removed' : isCutOff ? 'cut-off' : 'whole',
			start,
			end,
		},
	];
}

/**
 * The values of a template's placeholders in a text, where the template's words are at `places`.
 * @param places for each item of the template the word of the text that it is, or -1
 */
export function readValues(
	items: readonly TemplateItem[],
	places: readonly number[],
	words: readonly Word[],
	text: string,
): ReadValue[] {
	const found = items.flatMap((_, item) => ((places[item] ?? -1) >= 0 ? [item] : []));
	if (found.length === 0) return [];
	return [-1, ...found].flatMap((item, rank) => {
		const next = found[rank] ?? items.length;
		const between = items.slice(item + 1, next);
		if (!between.some(({ kind }) => kind === 'slot')) return [];
		const [before, behind] = [places[item] ?? -1, places[next] ?? words.length];
		const isClosed = next < items.length;
		const end = isClosed ? (words[behind]?.start ?? 0) : findLimit(text, words[before]?.end ?? 0);
		const start = item < 0 ? findBeginning(text, end) : (words[before]?.end ?? 0);
		const near = [Math.max(before + 1, behind - mostWords), Math.min(behind, before + 1 + mostWords)] as const;
		const isCutOff = !isClosed && text.slice(end, end + 1) === '';
		const inside = wordsBetween(words, item < 0 ? [near[0], behind] : [before + 1, near[1]], [start, end]);
		const gap = { start, end, items: between, words: inside, isClosed, isCutOff };
		return [...findSpans(gap, text)].flatMap(([place, span]) => toValue(items, item + 1 + place, text, span));
	});
}
