/** The characters that a JSON string holds without an escape, one byte each. */
const DIGITS = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).filter(
	(character) => character !== '"' && character !== '\\',
);

/** Texts as places in a table of words: a word that many texts share is stored once. */
export interface WordTable {
	/** The words with a code of one character, then those with two, each separated by a space. */
	readonly frequent: string;
	readonly others: string;
	/** For every text its words as codes, without gaps. */
	readonly texts: readonly string[];
}

/** How many characters have to begin two-character codes, so that there is a code for every word. */
function countLeads(words: number): number {
	return Math.max(1, Math.ceil((words - DIGITS.length) / (DIGITS.length - 1)));
}

function codesOf(frequent: readonly string[], others: readonly string[]): Map<string, string> {
	const leads = DIGITS.slice(frequent.length);
	const size = DIGITS.length;
	return new Map([
		...frequent.map((word, place) => [word, DIGITS[place] ?? ''] as const),
		...others.map(
			(word, place) => [word, `${leads[Math.floor(place / size)] ?? ''}${DIGITS[place % size] ?? ''}`] as const,
		),
	]);
}

/**
 * The texts, each given as its words, as a table that compresses to less than the texts do, because theirs are too
 * many and too far apart for a compressor's window. Holds up to 8,500 different words.
 */
export function encodeWordTable(texts: readonly (readonly string[])[]): WordTable {
	const counts = new Map<string, number>();
	for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
	const ranked = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
	const singles = DIGITS.length - countLeads(ranked.length);
	// In alphabetical order like words stand side by side, which compresses best.
	const [frequent, others] = [ranked.slice(0, singles), ranked.slice(singles).sort()];
	const codes = codesOf(frequent, others);
	return {
		frequent: frequent.join(' '),
		others: others.join(' '),
		texts: texts.map((words) => words.map((word) => codes.get(word) ?? '').join('')),
	};
}

function splitWordList(list: string): string[] {
	return list === '' ? [] : list.split(' ');
}

/**
 * The words of the texts that {@link encodeWordTable} encoded.
 * @throws {TypeError} when a code stands for no word
 */
export function decodeWordTable({ frequent, others, texts }: WordTable): string[][] {
	const singles = splitWordList(frequent);
	const codes = codesOf(singles, splitWordList(others));
	const words = new Map([...codes].map(([word, code]) => [code, word]));
	const isSingle = new Set(DIGITS.slice(0, singles.length));
	return texts.map((text) => {
		const found: string[] = [];
		let place = 0;
		while (place < text.length) {
			const length = isSingle.has(text.charAt(place)) ? 1 : 2;
			const word = words.get(text.slice(place, place + length));
			if (word === undefined)
				throw new TypeError(`word table: expected the code of a word, received ${text.slice(place)}`);
			found.push(word);
			place += length;
		}
		return found;
	});
}
