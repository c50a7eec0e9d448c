import { findContent } from './pagefind-signature.ts';

/**
 * A file of Pagefind's for one filter, uncompressed, with its values in the order of their bytes: Pagefind writes them in
 * a random one, so that equal pages would not make equal files (https://github.com/Pagefind/pagefind/issues/638). The file
 * holds CBOR (RFC 8949): an array of the filter's name and an array of pairs, each of a value and an array of page
 * numbers. See docs/decisions/0032-patches.md.
 * @throws {Error} when the bytes are no such file, naming the place
 */
export function sortFilterValues(file: Buffer): Buffer {
	const outer = readHead(file, findContent(file, 'search index: filter'), arrays);
	const values = readHead(file, findEnd(file, outer.end), arrays);
	const pairs: Buffer[] = [];
	let place = values.end;
	while (pairs.length < values.count) {
		const end = findEnd(file, place);
		pairs.push(file.subarray(place, end));
		place = end;
	}
	return Buffer.concat([
		file.subarray(0, values.end),
		...pairs.sort((one, other) => one.compare(other)),
		file.subarray(place),
	]);
}

/** CBOR's major types that a filter is made of. */
const [numbers, texts, arrays] = [0, 3, 4];

interface Head {
	readonly type: number;
	/** A number, the bytes of a text or the items of an array. */
	readonly count: number;
	/** Where the head ends. */
	readonly end: number;
}

function readHead(bytes: Buffer, place: number, expected?: number): Head {
	const first = bytes.readUInt8(place);
	const [type, short] = [first >> 5, first & 31];
	const length = short < 24 ? 0 : 2 ** (short - 24);
	if (![numbers, texts, arrays].includes(type) || length > 4 || (expected !== undefined && type !== expected))
		throw new Error(
			`search index: expected another CBOR item at byte ${String(place)} of a filter, received ${String(first)}`,
		);
	return { type, count: length === 0 ? short : bytes.readUIntBE(place + 1, length), end: place + 1 + length };
}

/** Where the item at a place ends. */
function findEnd(bytes: Buffer, place: number): number {
	const { type, count, end } = readHead(bytes, place);
	if (type === texts) return end + count;
	let last = end;
	if (type === arrays) for (let item = 0; item < count; item += 1) last = findEnd(bytes, last);
	return last;
}
