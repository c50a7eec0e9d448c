import { isOpening } from './quotation-marks.ts';
import type { SlotItem } from './template.ts';

/** An id or an address, which has no spaces and no quotation marks in it. */
export const identifier = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-z]{3,12}:\/\/[^\s()'"]+/i;
const closesBracket = /^['"]?[)\]]/;
/** The end of a word before, which is no quotation: `the CRL's`. */
const genitive = /^['’]\p{L}{1,2}(?=\s)/u;
const closesWord = /['"’”)\]]/;

/** Where a value may begin: behind what closes the word before, and behind the marks that the template has there. */
export function skipMarks(text: string, [from, to]: readonly [number, number], { before }: SlotItem): number {
	const isBehindWord = /\p{L}/u.test(text[from - 1] ?? '');
	let place = from + ((isBehindWord && genitive.exec(text.slice(from, from + 4))?.[0].length) || 0);
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
