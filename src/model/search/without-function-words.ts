import { functionWords } from './function-words.ts';

const words: ReadonlySet<string> = new Set(functionWords.split(' '));

/** Whether a word in lower case is a function word. */
export function isFunctionWord(word: string): boolean {
	return words.has(word);
}

/**
 * A query without its function words; one that has no other word is left empty. Quotation marks go with them, because
 * the words between are no longer beside each other.
 * @example withoutFunctionWords('How to reset a password?') // => 'reset password?'
 */
export function withoutFunctionWords(query: string): string {
	const typed = query.split(/\s+/).filter((word) => word !== '');
	const kept = typed.filter((word) => !isFunctionWord(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
	const rest = kept.join(' ');
	return kept.length < typed.length ? rest.replaceAll('"', '') : rest;
}
