import { functionWords } from './function-words.ts';
import { stemWord } from './stem.ts';
import { replaceSynonyms } from './synonyms.ts';

/** Stop words: they say nothing about which code is meant. */
const stopWords: ReadonlySet<string> = new Set(
	`${functionWords} hello hi please say says thank thanks aadsts error errors code codes microsoft`.split(' '),
);

/** Whether a word is a stop word. */
export function isStopWord(word: string): boolean {
	return stopWords.has(word);
}

/**
 * The words of a text in lower case, camel case taken apart, in order.
 * @example splitWords('UserStrongAuthClientAuthNRequired') // => ['user', 'strong', 'auth', 'client', 'auth', 'n', 'required']
 */
export function splitWords(text: string): string[] {
	const apart = text
		.normalize('NFKC')
		.replace(/['’]/g, '')
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.replace(/([\p{Lu}\p{N}])(\p{Lu}\p{Ll}{2})/gu, '$1 $2');
	return apart.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The stems by which a query or a text is found, stop words left out and names of one thing made one word.
 * @example readTerms('Why is 2FA required?') // => ['mfa', 'requir']
 */
export function readTerms(text: string): string[] {
	return readTellingTerms(splitWords(text), stemWord);
}

/**
 * The stems by which a text can be found: those of {@link readTerms}, and those of all its words unchanged.
 * @example findableTerms('Reply URL') // => ['redirecturi', 'repli', 'url']
 */
export function findableTerms(text: string): string[] {
	return findTerms(splitWords(text), stemWord);
}

/**
 * Gives what {@link findableTerms} gives, for many texts in much less time: most of their words are the same, and each is
 * looked at once.
 */
export function createTermFinder(): (text: string) => string[] {
	const split = remembered(splitWords);
	const stem = remembered(stemWord);
	return (text) => {
		const words: string[] = [];
		// No word goes beyond a gap.
		for (const part of text.split(' ')) for (const word of split(part)) words.push(word);
		return findTerms(words, stem);
	};
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
	const made = new Map<string, Value>();
	return (text) => {
		const known = made.get(text);
		if (known !== undefined) return known;
		const value = make(text);
		made.set(text, value);
		return value;
	};
}

function findTerms(words: readonly string[], stem: (word: string) => string): string[] {
	const terms = readTellingTerms(words, stem);
	for (const word of words) terms.push(stem(word));
	return terms;
}

function readTellingTerms(words: readonly string[], stem: (word: string) => string): string[] {
	const named = replaceSynonyms(words);
	const meaningful = named.filter((word) => !stopWords.has(word));
	return (meaningful.length > 0 ? meaningful : named).map(stem);
}
