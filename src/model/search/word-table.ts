/** The characters that a JSON string holds without an escape, one byte each. */
const codeDigits = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).filter(
	(character) => character !== '"' && character !== '\\',
);

/** The letter for zero. */
const firstCount = 'a'.charCodeAt(0);

/** Texts as places in a table of words: a word that many texts share is stored once. */
export interface WordTable {
	/** The words with a code of one character, each separated by a space. */
	readonly frequent: string;
	/** The words with a longer code, two characters unless words are very many, in alphabetical order, see {@link packWords}. */
	readonly others: string;
	/** For every text its words as codes, without gaps. */
	readonly texts: readonly string[];
}

/** How many characters have to begin longer codes of a length, so that there is a code for every word. */
function countLeads(words: number, length: number): number {
	return Math.max(1, Math.ceil((words - codeDigits.length) / (codeDigits.length ** (length - 1) - 1)));
}

/** The characters of a longer code: at least two, and as few as give each word a code of its own. */
function measureCodes(frequent: number, others: number): number {
	const leads = codeDigits.length - frequent;
	let length = 2;
	while (leads > 0 && leads * codeDigits.length ** (length - 1) < others) length++;
	return length;
}

function codesOf(frequent: readonly string[], others: readonly string[]): Map<string, string> {
	let longer = codeDigits.slice(frequent.length);
	for (let length = measureCodes(frequent.length, others.length); length > 1; length--)
		longer = longer.flatMap((lead) => codeDigits.map((digit) => lead + digit));
	return new Map([
		...frequent.map((word, place) => [word, codeDigits[place] ?? ''] as const),
		...others.map((word, place) => [word, longer[place] ?? ''] as const),
	]);
}

/**
 * The texts, each given as its words, as a table that compresses to less than the texts do, because theirs are too
 * many and too far apart for a compressor's window.
 */
export function writeWordTable(texts: readonly (readonly string[])[]): WordTable {
	const counts = new Map<string, number>();
	for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
	const ranked = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
	const leads = [2, 3, 4]
		.map((length) => countLeads(ranked.length, length))
		.find((count) => count <= codeDigits.length);
	const singles = codeDigits.length - (leads ?? codeDigits.length);
	// In alphabetical order similar words are adjacent, which compresses best.
	const [frequent, others] = [ranked.slice(0, singles), ranked.slice(singles).sort()];
	const codes = codesOf(frequent, others);
	return {
		frequent: frequent.join(' '),
		others: packWords(others),
		texts: texts.map((words) => words.map((word) => codes.get(word) ?? '').join('')),
	};
}

/** How many letters two words begin with alike, at most as many as one letter counts. */
function countShared(one: string, other: string): number {
	let count = 0;
	while (count < 25 && count < one.length && one[count] === other[count]) count++;
	return count;
}

/**
 * Words in alphabetical order as one text: each without what it begins with like the one before, which a letter counts.
 * @example packWords(['sign', 'signed']) // => 'asign eed'
 */
function packWords(words: readonly string[]): string {
	const packed = words.map((word, place) => {
		const shared = countShared(word, words[place - 1] ?? '');
		return String.fromCharCode(firstCount + shared) + word.slice(shared);
	});
	return packed.join(' ');
}

function unpackWords(list: string): string[] {
	let last = '';
	return splitWordList(list).map((packed) => {
		last = last.slice(0, packed.charCodeAt(0) - firstCount) + packed.slice(1);
		return last;
	});
}

function splitWordList(list: string): string[] {
	return list === '' ? [] : list.split(' ');
}

/** The place of each digit, by its character code. */
const codePlaces: number[] = [];
for (const [place, digit] of codeDigits.entries()) codePlaces[digit.charCodeAt(0)] = place;

/** The number written by the digits of a text; NaN if one is not a digit. */
function readNumber(text: string, start: number, length: number): number {
	let number = 0;
	for (let place = start; place < start + length; place++)
		number = number * codeDigits.length + (codePlaces[text.charCodeAt(place)] ?? NaN);
	return number;
}

/**
 * Reads the texts of a table that {@link writeWordTable} wrote, each as its words.
 * @throws {TypeError} when a code has no word
 */
export function openWordTable({ frequent, others }: Omit<WordTable, 'texts'>): (text: string) => string[] {
	const singles = splitWordList(frequent);
	const longer = unpackWords(others);
	const length = measureCodes(singles.length, longer.length);
	// The number of the first longer code: those before it would begin with the code of a frequent word.
	const first = singles.length * codeDigits.length ** (length - 1);
	return (text) => {
		const found: string[] = [];
		let place = 0;
		while (place < text.length) {
			const single = singles[readNumber(text, place, 1)];
			const word = single ?? longer[readNumber(text, place, length) - first];
			if (word === undefined)
				throw new TypeError(`word table: expected the code of a word, received ${text.slice(place)}`);
			found.push(word);
			place += single === undefined ? length : 1;
		}
		return found;
	};
}
