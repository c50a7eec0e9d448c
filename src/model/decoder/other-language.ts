import { readWords } from '../messages/words.ts';

/** How much of a text is looked at: its language is the same all through. */
const mostRead = 10_000;
/** With fewer letters a text says nothing about its language; a character of Japanese or Chinese is as good as two. */
const leastLetters = 20;
/** With fewer words, a text without a letter that English lacks may be English words that no message has. */
const leastPlainWords = 7;
const leastMarkedWords = 4;
/** What share of the words no message has: of English sentences about half at most, of others two thirds at least. */
const leastUnknown = 0.65;
/** What share of a line's pieces are words in a sentence; in code and logs fewer are. */
const leastOfLine = 0.8;
/** English sentences are held together by these, and those of other languages hardly have one in twenty words. */
const englishWords = new Set(['and', 'from', 'my', 'not', 'that', 'the', 'this', 'when', 'with', 'your']);

const plainWord = /^\p{L}[\p{Ll}\p{M}'’-]*$/u;
/** The marks of sentences; those of code stay and make a piece no word. */
const marksBefore = new Set('"\'‘“„«(¿¡');
const marksAfter = new Set('"\'’”“»).,;:!?…');

/**
 * Whether a text is in a language that the messages of the service are not known in: in another script, or in sentences
 * most of whose words are in no message. Code, logs and a few words say nothing about a language.
 * @param isKnown whether a word, in small letters, is in any message
 */
export function isInOtherLanguage(text: string, isKnown: (word: string) => boolean): boolean {
	const start = text.slice(0, mostRead).normalize('NFKC');
	return isInOtherScript(start) || isInOtherWords(readSentenceWords(start), isKnown);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function isInOtherScript(text: string): boolean {
	const latin = count(text, /\p{scx=Latin}/gu);
	const characters = count(text, /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu);
	const others = count(text, /\p{L}/gu) - latin + characters;
	return others >= leastLetters && others > latin;
}

/** A piece of a sentence without the marks around it. */
function trimMarks(piece: string): string {
	let [start, end] = [0, piece.length];
	while (marksBefore.has(piece.charAt(start))) start++;
	while (end > start && marksAfter.has(piece.charAt(end - 1))) end--;
	return piece.slice(start, end);
}

/** The words of the lines that look like sentences. */
function readSentenceWords(text: string): readonly string[] {
	return text.split('\n').flatMap((line) => {
		// A mark with a space on both sides, as French sets them, is no piece of its own.
		const pieces = line
			.split(/\s+/)
			.map(trimMarks)
			.filter((piece) => piece !== '');
		const words = pieces.filter((piece) => plainWord.test(piece));
		return words.length >= leastOfLine * pieces.length ? words : [];
	});
}

function isInOtherWords(words: readonly string[], isKnown: (word: string) => boolean): boolean {
	const isMarked = words.some((word) => /[^a-z'’-]/i.test(word));
	if (words.length < (isMarked ? leastMarkedWords : leastPlainWords) || words.join('').length < leastLetters)
		return false;
	const english = words.filter((word) => englishWords.has(word.toLowerCase()));
	if (english.length * 20 > words.length) return false;
	const unknown = words.filter((word) => !readWords(word).every((part) => isKnown(part.word)));
	return unknown.length >= leastUnknown * words.length;
}
