import type { MessageTemplate, SlotItem } from './message-template.ts';
import type { Word } from './message-words.ts';
import { roleOfValue, type ValueRole } from './value-role.ts';

/** A value that a placeholder stands for in a text. */
export interface ReadValue {
	/** The placeholder's name in the template. */
	readonly name: string;
	readonly role: ValueRole;
	readonly value: string;
}

/** How a template lies on a text: which of its words were found, from where to where, and the values between. */
export interface Alignment {
	readonly matched: readonly boolean[];
	readonly start: number;
	readonly end: number;
	/** Whether the text, or the line of it, stops after the last word found, as one that was cut off does. */
	readonly isCutOff: boolean;
	/** Whether a sentence ends there. */
	readonly endsSentence: boolean;
	readonly values: readonly ReadValue[];
}

/** How many words a value may have: a list of scopes or a URL in pieces. */
const LONGEST_VALUE = 60;
/** How many words of the text may stand where the template has none. */
const LONGEST_INSERTION = 4;
const AROUND_VALUE = /^[\s'"‘’“”`(:=,[]+|[\s'"‘’“”`),.;:\]]+$/g;
const END_OF_VALUE = /["\n]|'(?!\w)|\.(?=\s|$)|,? *(?:Trace|Correlation|Request) ?ID|,? *Timestamp/i;

function toValue(slot: SlotItem, raw: string): ReadValue[] {
	const value = raw.replace(AROUND_VALUE, '').slice(0, 300);
	return value === '' ? [] : [{ name: slot.name, role: roleOfValue(slot.role, value), value }];
}

/** Shares the text between two found words among the placeholders that stand there. */
function readSlots(slots: readonly SlotItem[], raw: string): ReadValue[] {
	const [slot, ...others] = slots;
	if (!slot) return [];
	const cut = others.length > 0 && slot.separator.trim() !== '' ? raw.indexOf(slot.separator.trim()) : -1;
	if (others.length === 0 || cut < 0) return toValue(slot, raw);
	return [...toValue(slot, raw.slice(0, cut)), ...readSlots(others, raw.slice(cut + slot.separator.trim().length))];
}

function readLastSlots(slots: readonly SlotItem[], text: string, from: number): ReadValue[] {
	const rest = text.slice(from, from + 300).replace(/^[\s'"‘“(:=]+/, '');
	const end = rest.search(END_OF_VALUE);
	return readSlots(slots, end < 0 ? rest : rest.slice(0, end));
}

function readFirstSlots(slots: readonly SlotItem[], text: string, to: number): ReadValue[] {
	const before = text.slice(Math.max(0, to - 120), to);
	return readSlots(slots, before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(': ')) + 1));
}

/**
 * Lays a template on the words of a text, its item `firstItem` on the word `firstWord`, and reads the
 * values; its work is bounded by the template's length, whatever the text's.
 */
export function alignTemplate(
	{ items }: MessageTemplate,
	text: string,
	words: readonly Word[],
	[firstItem, firstWord]: readonly [item: number, word: number],
): Alignment {
	const matched = items.map(() => false);
	const values: ReadValue[] = [];
	let next = firstWord;
	let slots = items.slice(0, firstItem).flatMap((item) => (item.kind === 'slot' ? [item] : []));
	const start = words[firstWord]?.start ?? 0;
	let end = start;
	for (let place = firstItem; place < items.length; place++) {
		const item = items[place];
		if (item?.kind === 'slot') slots.push(item);
		if (item?.kind !== 'word') continue;
		const following = items[place + 1];
		const found = findWord(
			words,
			next,
			[item.word, following?.kind === 'word' ? following.word : undefined],
			slots.length > 0,
		);
		if (found < 0) continue;
		const { start: wordStart, end: wordEnd } = words[found] ?? { start: end, end };
		if (place > firstItem) values.push(...readSlots(slots, text.slice(end, wordStart)));
		else values.push(...readFirstSlots(slots, text, wordStart));
		slots = [];
		matched[place] = true;
		[next, end] = [found + 1, wordEnd];
	}
	values.push(...readLastSlots(slots, text, end));
	const isCutOff = words.length - next <= 2 || isEndOfLine(text, end);
	return { matched, start, end, isCutOff, endsSentence: /^['"]*\./.test(text.slice(end, end + 3)), values };
}

function isEndOfLine(text: string, from: number): boolean {
	const rest = text.slice(from, from + 40);
	const [line = ''] = rest.split('\n', 1);
	return line.length < rest.length && (line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 2;
}

/** The place of a word at or soon after `from`; further off it counts only together with the word that follows it. */
function findWord(
	words: readonly Word[],
	from: number,
	[word, following]: readonly [string, string | undefined],
	inValue: boolean,
): number {
	const reach = Math.min(words.length, from + (inValue ? LONGEST_VALUE : LONGEST_INSERTION));
	for (let place = from; place < reach; place++) {
		if (words[place]?.word !== word) continue;
		if (following === undefined || words[place + 1]?.word === following) return place;
		if (place === from && !inValue) return place;
	}
	return -1;
}
