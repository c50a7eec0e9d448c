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
