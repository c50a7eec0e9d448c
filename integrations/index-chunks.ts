import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { findEnd, joinArray, major, readHead, readText, splitArray, writeText } from './cbor.ts';
import { findContent, nameByContent, sign } from './pagefind-signature.ts';

/** Where the list of chunks is in the metadata, an array. */
const listPlace = 2;

/** How many bytes of words a chunk holds before a new one begins, uncompressed. */
const fullChunk = 6_000;

/** How many letters two words must share to be in one chunk, full or not: a search also finds what begins like its word, as long as it is in the same chunk. */
const sharedLetters = 3;

/** A part of the index: words in alphabetical order, each in CBOR. */
interface Chunk {
	/** The first and the last word, each as a CBOR text. */
	readonly first: Buffer;
	readonly last: Buffer;
	readonly words: readonly Buffer[];
}

/**
 * Writes the chunks of an index again: without the words that no search asks for, and cut into smaller ones. A search loads
 * and reads a whole chunk for each of its words, and Pagefind's hold 300 to 600. See docs/decisions/0032-patches.md.
 * @param metadata the file that names the chunks, with their first and last words
 * @throws {Error} when a file is not as Pagefind writes it, naming the place
 */
export function rewriteChunks(folder: string, metadata: string, isDropped: (word: string) => boolean): void {
	const bytes = gunzipSync(readFileSync(metadata));
	const { items } = splitArray(bytes, findContent(bytes, 'search index: metadata'));
	const entries: Buffer[] = [];
	for (const entry of splitArray(items[listPlace] ?? Buffer.alloc(0), 0).items) {
		const [first, last, name] = splitArray(entry, 0).items;
		if (!first || !last || !name) throw new Error('search index: expected chunks of two words and a name');
		const file = join(folder, `${readText(name)}.pf_index`);
		const words = readWords(gunzipSync(readFileSync(file)));
		rmSync(file);
		for (const chunk of cutChunk({ first, last, words }, isDropped)) {
			const whole = writeChunk(chunk.words);
			const chunkName = nameByContent(whole);
			writeFileSync(join(folder, `${chunkName}.pf_index`), gzipSync(whole, { level: 9 }));
			entries.push(joinArray([chunk.first, chunk.last, writeText(chunkName)]));
		}
	}
	const changed = items.map((item, place) => (place === listPlace ? joinArray(entries) : item));
	writeFileSync(metadata, gzipSync(sign(joinArray(changed)), { level: 9 }));
}

/** Cuts a chunk; the first and the last part begin and end where it did. */
function cutChunk({ first, last, words }: Chunk, isDropped: (word: string) => boolean): readonly Chunk[] {
	const kept = words.filter((word) => !isDropped(readText(stemOf(word))));
	const parts: Buffer[][] = [];
	let size = 0;
	for (const [place, word] of kept.entries()) {
		const before = kept[place - 1];
		if (!before || (size >= fullChunk && !beginAlike(before, word))) {
			parts.push([]);
			size = 0;
		}
		parts.at(-1)?.push(word);
		size += word.length;
	}
	return parts.map((part, place) => ({
		first: place === 0 ? first : stemOf(part[0] ?? Buffer.alloc(0)),
		last: place === parts.length - 1 ? last : stemOf(part.at(-1) ?? Buffer.alloc(0)),
		words: part,
	}));
}

function beginAlike(one: Buffer, other: Buffer): boolean {
	const [start, otherStart] = [one, other].map((word) => readText(stemOf(word)).slice(0, sharedLetters));
	return start === otherStart;
}

/** The words of a chunk: an array whose first item is an array of words, each an array that begins with its stem. */
function readWords(chunk: Buffer): readonly Buffer[] {
	const { count, end } = readHead(chunk, findContent(chunk, 'search index: chunk'), major.array);
	const words = splitArray(chunk, end);
	if (count !== 1 || words.end !== chunk.length)
		throw new Error('search index: expected a chunk of words and nothing else');
	return words.items;
}

function writeChunk(words: readonly Buffer[]): Buffer {
	return sign(joinArray([joinArray(words)]));
}

function stemOf(word: Buffer): Buffer {
	const { end } = readHead(word, 0, major.array);
	return word.subarray(end, findEnd(word, end));
}
