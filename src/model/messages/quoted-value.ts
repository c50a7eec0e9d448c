import { isOpening } from './quotation-marks.ts';
import type { SlotItem } from './template.ts';

const closesBracket = /^['"]?[)\]]/;
const closesWord = /['"’”)\]]/;

/** Where a value may begin: behind what closes the word before, and behind the marks that the template has there. */
export function skipMarks(text: string, [from, to]: readonly [number, number], { before }: SlotItem): number {
	let place = from;
	while (place < to && closesWord.test(text[place] ?? '')) place++;
	if (place > from && !/[\s:=,]/.test(text[place] ?? '')) place = from;
	const marks = ` \t\r\n:=,${before.replace(/['"([]/g, '')}`;
	while (place < to && marks.includes(text[place] ?? '')) place++;
	return place;
}

function isBracket(text: string, place: number): boolean {
	return text[place] === '(' || text[place] === '[';
}

/**
 * The mark that opens the value of a placeholder, or the place of the value where it is in none. A bracket counts only
 * where the template closes it right behind the placeholder, or has none itself.
 */
export function findOpeningOf(
	{ before, after }: SlotItem,
	text: string,
	from: number,
): { readonly place: number; readonly isOpen: boolean; readonly isInside: boolean } {
	const isAround = isBracket(text, from) && isOpening(text[from + 1] ?? '') && !isBracket(text, from + 1);
	const place = isAround ? from + 1 : from;
	const isInside = isBracket(text, place) && /[([]/.test(before) && !closesBracket.test(after);
	return { place, isOpen: isOpening(text[place] ?? '') && !isInside, isInside };
}
