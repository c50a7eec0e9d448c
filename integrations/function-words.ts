import { joinArray, major, readHead, splitArray } from './cbor.ts';
import { findContent } from './pagefind-signature.ts';

/**
 * A chunk of Pagefind's index, uncompressed, without the words that no search asks it for. The file holds CBOR: an array
 * whose first item is an array of words, each an array that begins with the word's stem. See
 * docs/decisions/0032-patches.md.
 * @throws {Error} when the bytes are no such file, naming the place
 */
export function dropWords(chunk: Buffer, isDropped: (word: string) => boolean): Buffer {
	const content = findContent(chunk, 'search index: chunk');
	const outer = readHead(chunk, content, major.array);
	const words = splitArray(chunk, outer.end);
	const kept = words.items.filter((word) => !isDropped(readStem(word)));
	return Buffer.concat([chunk.subarray(0, outer.end), joinArray(kept), chunk.subarray(words.end)]);
}

function readStem(word: Buffer): string {
	const stem = readHead(word, readHead(word, 0, major.array).end, major.text);
	return word.toString('utf8', stem.end, stem.end + stem.count);
}
