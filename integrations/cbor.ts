/** CBOR's major types (RFC 8949) that files of Pagefind's are made of. */
export const major = { number: 0, negative: 1, text: 3, array: 4 } as const;

/** The beginning of a CBOR item. */
export interface Head {
	/** One of {@link major}. */
	readonly type: number;
	/** A number, the bytes of a text or the items of an array. */
	readonly count: number;
	/** The offset at which the head ends. */
	readonly end: number;
}

/**
 * The head of the CBOR item at an offset.
 * @throws {Error} when another type is there than the expected one, or one that no file of Pagefind's has
 */
export function readHead(bytes: Buffer, place: number, expected?: number): Head {
	const first = bytes.readUInt8(place);
	const [type, short] = [first >> 5, first & 31];
	const length = short < 24 ? 0 : 2 ** (short - 24);
	const isKnown = Object.values<number>(major).includes(type) && length <= 4;
	if (!isKnown || (expected !== undefined && type !== expected))
		throw new Error(
			`search index: expected another CBOR item at byte ${String(place)} of a file of Pagefind's, received ${String(first)}`,
		);
	return { type, count: length === 0 ? short : bytes.readUIntBE(place + 1, length), end: place + 1 + length };
}

/** The offset at which the CBOR item ends that begins at another. */
export function findEnd(bytes: Buffer, place: number): number {
	const { type, count, end } = readHead(bytes, place);
	if (type === major.text) return end + count;
	let last = end;
	if (type === major.array) for (let item = 0; item < count; item += 1) last = findEnd(bytes, last);
	return last;
}

/** The items of the CBOR array at an offset, each as its bytes. */
export function splitArray(bytes: Buffer, place: number): { readonly items: readonly Buffer[]; readonly end: number } {
	const { count, end } = readHead(bytes, place, major.array);
	const items: Buffer[] = [];
	let last = end;
	while (items.length < count) {
		const next = findEnd(bytes, last);
		items.push(bytes.subarray(last, next));
		last = next;
	}
	return { items, end: last };
}

/** Items, each as its bytes, as one CBOR array. */
export function joinArray(items: readonly Buffer[]): Buffer {
	return Buffer.concat([writeHead(major.array, items.length), ...items]);
}

/** A CBOR text. */
export function writeText(text: string): Buffer {
	const bytes = Buffer.from(text);
	return Buffer.concat([writeHead(major.text, bytes.length), bytes]);
}

/** A CBOR number that is not negative. */
export function writeNumber(number: number): Buffer {
	return writeHead(major.number, number);
}

/** The text of a CBOR item. */
export function readText(item: Buffer): string {
	const { end, count } = readHead(item, 0, major.text);
	return item.toString('utf8', end, end + count);
}

/** The shortest head of an item. */
function writeHead(type: number, count: number): Buffer {
	const first = type << 5;
	if (count < 24) return Buffer.from([first | count]);
	if (count < 2 ** 8) return Buffer.from([first | 24, count]);
	if (count < 2 ** 16) return Buffer.from([first | 25, count >> 8, count & 255]);
	const head = Buffer.from([first | 26, 0, 0, 0, 0]);
	head.writeUInt32BE(count, 1);
	return head;
}
