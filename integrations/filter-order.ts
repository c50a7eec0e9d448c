import { findEnd, joinArray, major, readHead, splitArray } from './cbor.ts';
import { findContent } from './pagefind-signature.ts';

/**
 * A file of Pagefind's for one filter, uncompressed, with its values in the order of their bytes: Pagefind writes them in
 * a random one, so that equal pages would not make equal files (https://github.com/Pagefind/pagefind/issues/638). The file
 * holds CBOR (RFC 8949): an array of the filter's name and an array of pairs, each of a value and an array of page
 * numbers. See docs/decisions/0032-patches.md.
 * @throws {Error} when the bytes are no such file, naming the place
 */
export function sortFilterValues(file: Buffer): Buffer {
	const outer = readHead(file, findContent(file, 'search index: filter'), major.array);
	const values = findEnd(file, outer.end);
	const pairs = splitArray(file, values);
	const sorted = joinArray([...pairs.items].sort((one, other) => one.compare(other)));
	return Buffer.concat([file.subarray(0, values), sorted, file.subarray(pairs.end)]);
}
