/** How many bytes tell the encoding where no mark does. */
const mostLooked = 256;

/** Decodes a file piece by piece: UTF-8, or UTF-16 as a mark or its empty bytes tell; the mark itself is left out. */
export class BytesDecoder {
	#decoder: TextDecoder | undefined;

	/** The text of the next piece. */
	decode(bytes: Uint8Array): string {
		this.#decoder ??= new TextDecoder(findEncoding(bytes));
		return this.#decoder.decode(bytes, { stream: true });
	}

	/** What is left at the end of the file. */
	end(): string {
		return this.#decoder?.decode() ?? '';
	}
}

/**
 * The encoding of a file by its first bytes.
 * @example findEncoding(new Uint8Array([0xff, 0xfe, 0x7b, 0])) // => 'utf-16le'
 */
function findEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const looked = bytes.subarray(0, mostLooked);
	const empty = [0, 1].map((start) => looked.filter((byte, place) => byte === 0 && place % 2 === start).length);
	const [even = 0, odd = 0] = empty;
	if (Math.max(even, odd) * 4 < looked.length) return 'utf-8';
	return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How programs begin their files that are no text: archives and workbooks, older workbooks, PDF, other packers. */
const otherBeginnings = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
	[0x25, 0x50, 0x44, 0x46],
	[0x37, 0x7a, 0xbc, 0xaf],
	[0x28, 0xb5, 0x2f, 0xfd],
	[0x42, 0x5a, 0x68],
	[0x1f, 0x8b],
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8, 0xff],
	[0x50, 0x41, 0x52, 0x31],
] as const;

/** Whether a file is a text, as far as its first bytes tell. */
export function isText(bytes: Uint8Array): boolean {
	return !otherBeginnings.some((beginning) => beginning.every((byte, place) => bytes[place] === byte));
}
