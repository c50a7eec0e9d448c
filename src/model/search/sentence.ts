import { splitWords } from './terms.ts';

/** Fewer words name a thing; a message of the service has mostly more. */
const leastWords = 4;
/** So many characters of a script without spaces are about as much. */
const leastCharacters = 8;

/**
 * Whether words may be a message, or a part of one, rather than the name of a thing.
 * @example isSentence('the scope is not valid') // => true
 * @example isSentence('conditional access blocked') // => false
 */
export function isSentence(words: string): boolean {
	const characters = words.match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu) ?? [];
	return splitWords(words).length >= leastWords || characters.length >= leastCharacters;
}
