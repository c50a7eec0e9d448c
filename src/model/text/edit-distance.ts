import { distance } from 'fastest-levenshtein';

/** Whether two words differ by two neighbouring letters that changed places. */
function isTransposed(one: string, other: string): boolean {
	if (one.length !== other.length) return false;
	const places = Array.from(one, (letter, place) => (letter === other[place] ? [] : [place])).flat();
	const [first = -1, second = -1] = places;
	return places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

/**
 * How far a misspelt word is from another, in edits; neighbouring letters that changed places are one edit.
 * @example measureDistance('consnet', 'consent') // => 1
 */
export function measureDistance(one: string, other: string): number {
	return isTransposed(one, other) ? 1 : distance(one, other);
}

/** How many edits a word of this length can be off before it may be another word. */
export function allowedEdits(length: number): number {
	if (length < 4) return 0;
	return length < 8 ? 1 : 2;
}

/**
 * Whether a word is another one misspelt, however short; short words are like many, so it counts only where the other one
 * belongs.
 * @example resembles('iss', 'is') // => true
 */
export function resembles(there: string, word: string): boolean {
	const length = Math.max(there.length, word.length);
	if (there[0] !== word[0]) return false;
	return measureDistance(there, word) <= Math.max(1, Math.floor(length / 3));
}
