import type { SlotItem, TemplateItem } from './template.ts';
import type { Word } from './words.ts';
import { roleOfValue, type ValueRole } from './value-role.ts';

/** The value of a placeholder in a text. */
export interface ReadValue {
	/** The placeholder's name in the template. */
	readonly name: string;
	readonly role: ValueRole;
	readonly value: string;
}

const longestValue = 300;
/** What stands before and behind a value and is no part of it, beside white space. */
const [beforeValue, behindValue] = [`'"‘’“”\`(:=,[`, `'"‘’“”\`),.;:]`];
/** Where a value at the end of a message ends; one that other values follow may hold quotation marks. */
const endOfValue = /["\n]|'(?!\w)|\.(?=\s|$)|(?:Trace|Correlation|Request) ?ID|Timestamp/i;
const endOfValues = /\n|\.(?=\s|$)|(?:Trace|Correlation|Request) ?ID|Timestamp/i;

/** The text between the marks around it. A pattern for the end would look at every run of marks from each of its places. */
function trimMarks(raw: string): string {
	const isAny = (marks: string, place: number): boolean =>
		marks.includes(raw[place] ?? '') || /\s/.test(raw[place] ?? '');
	let [start, end] = [0, raw.length];
	while (start < end && isAny(beforeValue, start)) start++;
	while (end > start && isAny(behindValue, end - 1)) end--;
	return raw.slice(start, end);
}

function toValue(slot: SlotItem, raw: string): ReadValue[] {
	const value = trimMarks(raw).slice(0, longestValue);
	return value === '' ? [] : [{ name: slot.name, role: roleOfValue(slot.role, value), value }];
}

/** Splits a piece of text among the placeholders there, at the marks between them. */
function shareAmong(slots: readonly SlotItem[], raw: string): ReadValue[] {
	const [slot, ...others] = slots;
	if (!slot) return [];
	const separator = slot.separator.trim();
	const cut = others.length > 0 && separator !== '' ? raw.indexOf(separator, 1) : -1;
	if (cut < 0) return toValue(slot, raw);
	return [...toValue(slot, raw.slice(0, cut)), ...shareAmong(others, raw.slice(cut + separator.length))];
}

function readLast(slots: readonly SlotItem[], text: string, from: number): ReadValue[] {
	const rest = text.slice(from, from + longestValue).replace(/^[\s'"‘“(:=]+/, '');
	const end = rest.search(slots.length > 1 ? endOfValues : endOfValue);
	return shareAmong(slots, end < 0 ? rest : rest.slice(0, end));
}

function readFirst(slots: readonly SlotItem[], text: string, to: number): ReadValue[] {
	const before = text.slice(Math.max(0, to - longestValue / 2), to);
	const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf(': '), before.lastIndexOf('. '));
	return shareAmong(slots, before.slice(start + 1));
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
	const values: ReadValue[] = [];
	let slots: SlotItem[] = [];
	let last: Word | undefined;
	items.forEach((item, place) => {
		if (item.kind === 'slot') return slots.push(item);
		const word = words[places[place] ?? -1];
		if (!word) return slots.length;
		const between = last ? shareAmong(slots, text.slice(last.end, word.start)) : readFirst(slots, text, word.start);
		[slots, last] = [[], word];
		return values.push(...between);
	});
	return last ? [...values, ...readLast(slots, text, last.end)] : values;
}
