import type { KnownForeign } from '../numbers/other-code-list.ts';
import { stemWord } from './stem.ts';
import { isStopWord, splitWords } from './terms.ts';

/** One word is in too many of them. */
const leastWords = 2;
const mostFound = 4;

/**
 * The codes of other products whose texts hold every word of a query: first those whose message has them all, and of
 * these, those that say little else; a few.
 * @example findOtherCodes('CORS resource 404', codes).map(({ code }) => code) // => ['AADB2C90002']
 */
export function findOtherCodes(query: string, codes: readonly KnownForeign[]): readonly KnownForeign[] {
	const stems = stemsOf(query);
	if (stems.length < leastWords) return [];
	const found = codes
		.filter((code) => mayHaveAll(textOf(code), stems) && hasAll(textOf(code), stems))
		.map((code) => ({ code, isMessage: hasAll(code.message, stems), length: textOf(code).length }));
	return found
		.sort((one, other) => Number(other.isMessage) - Number(one.isMessage) || one.length - other.length)
		.slice(0, mostFound)
		.map(({ code }) => code);
}

function textOf({ code, family, message, meaning, first }: KnownForeign): string {
	return `${code} ${family.owner} ${message} ${meaning} ${first}`;
}

/** Whether the beginnings of all words are somewhere in a text: quicker than to take every text into words. */
function mayHaveAll(text: string, stems: readonly string[]): boolean {
	const plain = text.toLowerCase().replace(/['’]/g, '');
	return stems.every((stem) => plain.includes(stem.slice(0, Math.max(2, stem.length - 1))));
}

function hasAll(text: string, stems: readonly string[]): boolean {
	const own = new Set(splitWords(text).map(stemWord));
	return stems.every((stem) => own.has(stem));
}

function stemsOf(text: string): readonly string[] {
	return [...new Set(splitWords(text).filter((word) => !isStopWord(word)))].map(stemWord);
}
