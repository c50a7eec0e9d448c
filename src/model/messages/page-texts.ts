import { splitPlaceholders } from './placeholders.ts';
import { readWords } from './words.ts';

/** The literal texts of one page; in a text it is a sentence anywhere, and a title or a button as a line of its own. */
export interface LiteralPage {
	readonly texts: readonly { readonly text: string; readonly part: 'title' | 'sentence' | 'button' }[];
}

/** A literal text as its words, with an empty one for each variable part. */
type Pattern = readonly string[];

/** Literal texts, ready to be looked for. */
export interface PageIndex<Page extends LiteralPage> {
	/** Those that may be anywhere, by their first two words. */
	readonly sentences: ReadonlyMap<string, readonly Found<Page>[]>;
	/** Those that are a line of their own, by their words. */
	readonly lines: ReadonlyMap<string, readonly Page[]>;
}

interface Found<Page> {
	readonly page: Page;
	readonly pattern: Pattern;
}

/** With fewer words, or fewer characters of a script without spaces, a sentence may be in any text. */
const leastWords = 6;
const leastCharacters = 12;
/** How many words a variable part has at most. */
const longestVariable = 10;

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

function isLongEnough(pattern: Pattern): boolean {
	const words = pattern.filter((word) => word !== '');
	const characters = words.filter((word) => word.search(withoutSpaces) >= 0);
	return words.length - characters.length >= leastWords || characters.length >= leastCharacters;
}

/** The shortest beginning of a text that is a sentence, and long enough to be known anywhere; nothing when there is none. */
function readSentence(text: string): Pattern | undefined {
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
	const sentences = new Map<string, Found<Page>[]>();
	const lines = new Map<string, Page[]>();
	for (const page of pages)
		for (const { text, part } of page.texts) {
			const pattern = part === 'sentence' ? readSentence(text) : undefined;
			if (pattern) add(sentences, keyOf(pattern), { page, pattern });
			else add(lines, readPattern(text).join(' '), page);
		}
	return { sentences, lines };
}

/** Whether a pattern is in a text from a word on; after a variable part the nearest place is taken where its next words are. */
function isThere(pattern: Pattern, words: readonly string[], start: number): boolean {
	let place = start;
	for (let item = 0; item < pattern.length; item++) {
		if (pattern[item] !== '') {
			if (words[place++] !== pattern[item]) return false;
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
	{ sentences, lines }: PageIndex<Page>,
): readonly Page[] {
	const found = new Map<Page, number>();
	const note = (page: Page, length: number): void => {
		found.set(page, Math.max(length, found.get(page) ?? 0));
	};
	const words = readSpelling(text);
	words.forEach((word, place) => {
		for (const { page, pattern } of sentences.get(keyOf([word, words[place + 1] ?? ''])) ?? [])
			if (isThere(pattern, words, place)) note(page, pattern.length);
	});
	for (const line of text.split('\n')) {
		const ofLine = readSpelling(line);
		for (const page of lines.get(ofLine.join(' ')) ?? []) note(page, ofLine.length);
	}
	return [...found].toSorted(([, one], [, other]) => other - one).map(([page]) => page);
}
