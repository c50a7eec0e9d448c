import { withoutFunctionWords } from './without-function-words.ts';

/** How many letters two words of the index must share to be in one chunk, however full it is. */
export const sharedLetters = 3;

/**
 * The places of the chunks of the index that hold the words of a query.
 * @param starts the first letters of each chunk's first word, as many as are shared, in their order
 * @example listChunkPlaces('sign in', ['con', 'red', 'sha']) // => Set { 2 }
 */
export function listChunkPlaces(query: string, starts: readonly string[]): ReadonlySet<number> {
	const words = withoutFunctionWords(query).toLowerCase().split(/\s+/);
	const places = words
		// What Pagefind leaves of a word; the end of one, which it may cut off, is not looked at.
		.map((word) => word.replace(/[^\p{L}\p{N}\p{Pc}]/gu, '').slice(0, sharedLetters))
		.filter((beginning) => beginning !== '')
		.map((beginning) => starts.findLastIndex((start) => start <= beginning));
	return new Set(places.filter((place) => place !== -1));
}
