import { splitPlaceholders } from './placeholders.ts';
import { readWords } from './words.ts';

/** The literal texts of one page: a long one counts anywhere in a text, a short one as a line of its own. */
export interface LiteralPage {
	readonly texts: readonly { readonly text: string }[];
}

/** A literal text as its words, with an empty one for each variable part. */
type Pattern = readonly string[];

/** Literal texts, ready to be looked for. */
export interface PageIndex<Page extends LiteralPage> {
	/** Those that may be anywhere, by their first two words. */
	readonly anywhere: ReadonlyMap<string, readonly Found<Page>[]>;
	/** Those that are a line of their own, by their words. */
	readonly lines: ReadonlyMap<string, readonly Page[]>;
}

interface Found<Page> {
	readonly page: Page;
	readonly pattern: Pattern;
}

/** Fewer words, or fewer characters of a script without spaces, may be in any text. */
const leastWords = 6;
const leastCharacters = 12;
/** How many words a variable part has at most. */
const longestVariable = 10;
/** Of how many characters without spaces between them one more may be in a text: editions differ in particles. */
const charactersForOneMore = 5;

const withoutSpaces = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu;

/**
 * The words of a text in one spelling; in Japanese and Chinese, which put no space between words, each character is one.
 * @example readSpelling('需要更多 信息') // => ['需', '要', '更', '多', '信', '息']
 */
function readSpelling(text: string): string[] {
	return readWords(text.normalize('NFKC').replace(withoutSpaces, ' $& ')).map(({ word }) => word);
}

function readPattern(text: string): Pattern {
	return splitPlaceholders(text).flatMap((run) => (run.kind === 'words' ? readSpelling(run.text) : ['']));
}

/** The first sentence of a text, which is often all that someone copies; the others may be on any page. */
function firstSentence(text: string): string {
	return text.split(/(?<=[.!?])\s|(?<=[。！？])/u)[0] ?? text;
}

/** How many of the words are characters of a script without spaces. */
function countCharacters(pattern: Pattern): number {
	return pattern.filter((word) => word.search(withoutSpaces) >= 0).length;
}

function isLongEnough(pattern: Pattern): boolean {
	const words = pattern.filter((word) => word !== '').length;
	const characters = countCharacters(pattern);
	return words - characters >= leastWords || characters >= leastCharacters;
}

/** The shortest beginning of a text that is a sentence, and long enough to be known anywhere; nothing when there is none. */
function readLongPart(text: string): Pattern | undefined {
	const patterns = [firstSentence(text), text].map((part) => trimVariables(readPattern(part)));
	return patterns.find(isLongEnough);
}

/** What begins or ends with a variable part begins and ends anywhere. */
function trimVariables(pattern: Pattern): Pattern {
	const first = pattern.findIndex((word) => word !== '');
	return pattern.slice(first, pattern.findLastIndex((word) => word !== '') + 1);
}

function keyOf([first = '', second = '']: Pattern): string {
	return `${first} ${second}`;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}

/** Makes the literal texts of pages ready to be looked for. */
export function indexPages<Page extends LiteralPage>(pages: readonly Page[]): PageIndex<Page> {
	const anywhere = new Map<string, Found<Page>[]>();
	const lines = new Map<string, Page[]>();
	for (const page of pages)
		for (const { text } of page.texts) {
			const pattern = readLongPart(text);
			if (pattern) add(anywhere, keyOf(pattern), { page, pattern });
			else add(lines, readPattern(text).join(' '), page);
		}
	return { anywhere, lines };
}

/** Whether a pattern is in a text from a word on; after a variable part the nearest place is taken where its next words are. */
function isThere(pattern: Pattern, words: readonly string[], start: number): boolean {
	let place = start;
	let more = Math.floor(countCharacters(pattern) / charactersForOneMore);
	for (let item = 0; item < pattern.length; item++) {
		const wanted = pattern[item];
		if (wanted !== '') {
			while (more > 0 && place < words.length && words[place] !== wanted) {
				place++;
				more--;
			}
			if (words[place++] !== wanted) return false;
			continue;
		}
		const next = pattern.slice(item + 1, item + 3).filter((word) => word !== '');
		const last = place + longestVariable;
		while (place <= last && !next.every((word, offset) => words[place + offset] === word)) place++;
		if (place > last) return false;
	}
	return true;
}

/**
 * The pages whose texts are in a text, the one of the longest text first. Case, quotation marks, apostrophes, white space
 * and contractions make no difference.
 */
export function findPages<Page extends LiteralPage>(
	text: string,
	{ anywhere, lines }: PageIndex<Page>,
): readonly Page[] {
	const found = new Map<Page, number>();
	const note = (page: Page, length: number): void => {
		found.set(page, Math.max(length, found.get(page) ?? 0));
	};
	const words = readSpelling(text);
	words.forEach((word, place) => {
		for (const { page, pattern } of anywhere.get(keyOf([word, words[place + 1] ?? ''])) ?? [])
			if (isThere(pattern, words, place)) note(page, pattern.length);
	});
	for (const line of text.split('\n')) {
		const ofLine = readSpelling(line);
		for (const page of lines.get(ofLine.join(' ')) ?? []) note(page, ofLine.length);
	}
	return [...found].toSorted(([, one], [, other]) => other - one).map(([page]) => page);
}
