import { Decompress } from 'fzstd';

/** How many bytes of a bundle are decompressed at a time. */
const portion = 1 << 16;

/** A file of the bundle. */
export interface BundledFile {
	/** Its path below the base, pages without `.html`. */
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is said of a file in the list: its path, its size, and of a page with marks what takes their place. */
type ListedFile = readonly [path: string, size: number, number?: string, style?: number];

/**
 * The files of a bundle, one after the other, each with its own number and style in place of its marks
 * (`integrations/offline-bundle/marked-page.ts`). Throws when the bytes are not a bundle.
 */
export function* unpack(bundle: Uint8Array<ArrayBuffer>): Generator<BundledFile> {
	const source = new ByteSource(decompress(bundle));
	const head = source.take(4);
	const list = source.take(new DataView(head.buffer).getUint32(0));
	const [styles, files] = JSON.parse(decoder.decode(list)) as [string[], ListedFile[]];
	for (const [path, size, number, style = -1] of files) {
		const bytes = source.take(size);
		if (number === undefined) {
			yield { path, bytes };
			continue;
		}
		const text = decoder.decode(bytes).replaceAll('\u0001', number);
		yield { path, bytes: encoder.encode(text.replace('\u0002', () => styles[style] ?? '')) };
	}
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The plain bytes of a bundle, a few of them at a time: only the last 32 MB are kept. */
function* decompress(bundle: Uint8Array<ArrayBuffer>): Generator<Uint8Array> {
	const chunks: Uint8Array[] = [];
	const stream = new Decompress((chunk) => chunks.push(chunk));
	for (let at = 0; at < bundle.length; at += portion) {
		const end = at + portion;
		stream.push(bundle.subarray(at, end), end >= bundle.length);
		yield* chunks.splice(0);
	}
}

/** Bytes that come in any portions, taken as many at a time as are wanted. */
class ByteSource {
	readonly #chunks: Generator<Uint8Array>;
	#chunk: Uint8Array = new Uint8Array();

	constructor(chunks: Generator<Uint8Array>) {
		this.#chunks = chunks;
	}

	take(size: number): Uint8Array<ArrayBuffer> {
		const bytes = new Uint8Array(size);
		for (let at = 0; at < size;) {
			if (this.#chunk.length === 0) this.#chunk = this.#next();
			const part = this.#chunk.subarray(0, size - at);
			bytes.set(part, at);
			at += part.length;
			this.#chunk = this.#chunk.subarray(part.length);
		}
		return bytes;
	}

	#next(): Uint8Array {
		const next = this.#chunks.next();
		if (next.done) throw new Error('the bundle ends too early');
		return next.value;
	}
}
