import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { nameChunk } from '../src/model/search/chunk-names.ts';
import { sharedLetters } from '../src/model/search/chunk-places.ts';
import { findEnd, joinArray, major, readHead, readText, splitArray, writeText } from './cbor.ts';
import { findContent, sign } from './pagefind-signature.ts';

/** Where the list of chunks is in the metadata, an array. */
const listPlace = 2;

/** How many bytes of words a chunk holds before a new one begins, uncompressed. */
const fullChunk = 6_000;

/**
 * Writes the chunks of an index again: without the words that no search asks for, and cut into smaller ones. A search loads
 * and reads a whole chunk for each of its words, and Pagefind's hold 300 to 600. Each is named by its place, so that the
 * browser knows its name by how its first word begins. See docs/decisions/0032-patches.md.
 * @param metadata the file that names the chunks, with their first and last words
 * @returns the first letters of each chunk's first word, in their order, as many as words in one chunk share
 * @throws {Error} when a file is not as Pagefind writes it, naming the place
 */
export function rewriteChunks(
	folder: string,
	metadata: string,
	isDropped: (word: string) => boolean,
): readonly string[] {
	const bytes = gunzipSync(readFileSync(metadata));
	const { items } = splitArray(bytes, findContent(bytes, 'search index: metadata'));
	const entries: Buffer[] = [];
	const starts: string[] = [];
	const words = takeWords(folder, splitArray(items[listPlace] ?? Buffer.alloc(0), 0).items, isDropped);
	for (const chunk of cutWords(words)) {
		const name = nameChunk(starts.length);
		writeFileSync(join(folder, `${name}.pf_index`), gzipSync(writeChunk(chunk.words), { level: 9 }));
		entries.push(joinArray([stemOf(chunk.first), stemOf(chunk.last), writeText(name)]));
		starts.push(beginningOf(chunk.first));
	}
	const changed = items.map((item, place) => (place === listPlace ? joinArray(entries) : item));
	writeFileSync(metadata, gzipSync(sign(joinArray(changed)), { level: 9 }));
	return starts;
}

/** The words to keep of all chunks, in their order; one chunk is in memory at a time, and its file is removed. */
function* takeWords(
	folder: string,
	list: readonly Buffer[],
	isDropped: (word: string) => boolean,
): Generator<Buffer, undefined> {
	for (const entry of list) {
		const [, , name] = splitArray(entry, 0).items;
		if (!name) throw new Error('search index: expected chunks of two words and a name');
		const file = join(folder, `${readText(name)}.pf_index`);
		const chunk = gunzipSync(readFileSync(file));
		rmSync(file);
		yield* readWords(chunk).filter((word) => !isDropped(readText(stemOf(word))));
	}
}

/** Words of the index that are in one file, each in CBOR. */
interface Chunk {
	readonly first: Buffer;
	last: Buffer;
	readonly words: Buffer[];
	/** How many bytes the words have. */
	size: number;
}

/**
 * Cuts words in alphabetical order into chunks. Words that begin alike stay together: a search also finds what begins like
 * its word, as long as it is in the same chunk.
 */
function* cutWords(words: Iterable<Buffer>): Generator<Chunk, undefined> {
	let chunk: Chunk | undefined;
	for (const word of words) {
		if (chunk && chunk.size >= fullChunk && beginningOf(chunk.last) !== beginningOf(word)) {
			yield chunk;
			chunk = undefined;
		}
		chunk ??= { first: word, last: word, words: [], size: 0 };
		chunk.words.push(word);
		chunk.last = word;
		chunk.size += word.length;
	}
	if (chunk) yield chunk;
}

function beginningOf(word: Buffer): string {
	return readText(stemOf(word)).slice(0, sharedLetters);
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
