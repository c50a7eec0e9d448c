import { decode, type DecodeResult } from '../model/decoder/decode.ts';
import { isInOtherLanguage } from '../model/decoder/other-language.ts';
import { readKnowledge, type DecoderKnowledge } from '../model/decoder/knowledge.ts';
import { findNearestCodes } from '../model/numbers/nearest-codes.ts';
import { toPlainText } from '../model/text/plain-text.ts';
import { readCodeList } from '../model/search/code-list.ts';

/** The bytes of the two data files that reading needs. */
export interface ReadingFiles {
	readonly codes: ArrayBuffer;
	readonly messages: ArrayBuffer;
}

/** All that texts are read with. */
export interface Knowledge {
	readonly ids: readonly string[];
	readonly titleOf: (id: string) => string;
	readonly messages: DecoderKnowledge;
}

/** What a text says, with all that a page shows of it; nothing in it is lost between a worker and its page. */
export interface ReadText {
	readonly result: DecodeResult;
	/** The titles of the codes that are named in what was read. */
	readonly titles: ReadonlyMap<string, string>;
	/** The codes nearest to each number that has no page. */
	readonly nearest: ReadonlyMap<string, readonly string[]>;
	/** Whether nothing was found because the text is in a language in which no message is known. */
	readonly isInOtherLanguage: boolean;
	/** The beginning of the text as it was pasted, and as it is read, in lower case: clues are looked for in both. */
	readonly texts: readonly string[];
}

/** In how many characters of a text clues are looked for. */
const mostForClues = 100_000;

/** Makes the data files ready for use. Throws when they are not what they should be. */
export function readFiles({ codes, messages }: ReadingFiles): Knowledge {
	const { ids, codes: keys, titleOf } = readCodeList(parseBytes(codes));
	return { ids, titleOf, messages: readKnowledge(parseBytes(messages), keys) };
}

function parseBytes(bytes: ArrayBuffer): unknown {
	return JSON.parse(new TextDecoder().decode(bytes));
}

/** What a text says. */
export function readText(text: string, { ids, titleOf, messages }: Knowledge): ReadText {
	const result = decode(text, messages);
	const codes = result.kind === 'codes' ? result.codes : [];
	const closest = 'closest' in result ? result.closest : [];
	const unknown = codes.filter(({ isKnown }) => !isKnown);
	const start = text.slice(0, mostForClues);
	const meant = codes.flatMap(({ id, sameWording, otherWording = [] }) => [id, ...sameWording, otherWording].flat());
	const named = [...meant, ...closest.map(({ id }) => id)];
	const isFound = result.kind === 'codes' || result.kind === 'foreign';
	return {
		result,
		isInOtherLanguage: !isFound && isInOtherLanguage(start, (word) => messages.index.weights.has(word)),
		titles: new Map(named.map((id) => [id, titleOf(id)])),
		nearest: new Map(unknown.map(({ id }) => [id, findNearestCodes(id, ids)])),
		texts: [start, toPlainText(start)].map((form) => form.toLowerCase()),
	};
}
