/** The size of the LZ77 window, in bytes; `integrations/offline-bundle/far-matches.ts` keeps to it. */
const reach = 1 << 25;

/** A file of the bundle. */
export interface BundledFile {
	/** Its path below the base, pages without `.html`. */
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of a bundle, one after the other, each with its own number in place of its marks
 * (`integrations/offline-bundle/own-number.ts`). Throws when the bytes are not a bundle.
 */
export async function* unpack(bundle: Uint8Array<ArrayBuffer>): AsyncGenerator<BundledFile> {
	const source = new ByteSource(new Blob([bundle]).stream().pipeThrough(new DecompressionStream('gzip')));
	const window = new RunWindow(source);
	const head = await window.take(4);
	const list = await window.take(new DataView(head.buffer).getUint32(0));
	for (const [path, size, number] of JSON.parse(decoder.decode(list)) as [string, number, string?][]) {
		const bytes = await window.take(size);
		yield { path, bytes: number ? encoder.encode(decoder.decode(bytes).replaceAll('\u0001', number)) : bytes };
	}
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of a stream, read in any portions. */
class ByteSource {
	readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
	#chunk: Uint8Array<ArrayBuffer> = new Uint8Array();
	#at = 0;

	constructor(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
		this.#reader = stream.getReader();
	}

	/** At least one byte, and at most so many. */
	async some(most: number): Promise<Uint8Array<ArrayBuffer>> {
		while (this.#at === this.#chunk.length) {
			const { value, done } = await this.#reader.read();
			if (done) throw new Error('the bundle ends too early');
			this.#chunk = value;
			this.#at = 0;
		}
		const part = this.#chunk.subarray(this.#at, this.#at + most);
		this.#at += part.length;
		return part;
	}

	/** A LEB128 varint. */
	async number(): Promise<number> {
		for (let value = 0, scale = 1; ; scale *= 128) {
			const [byte = 0] = this.#at < this.#chunk.length ? [this.#chunk[this.#at++]] : await this.some(1);
			value += (byte & 127) * scale;
			if (byte < 128) return value;
		}
	}
}

/** Decodes the LZ77 matches: returns bytes, and keeps the window that later matches may refer to. */
class RunWindow {
	readonly #source: ByteSource;
	readonly #window = new Uint8Array(reach);
	#written = 0;
	#literals = 0;
	#run = 0;
	#distance = 0;

	constructor(source: ByteSource) {
		this.#source = source;
	}

	async take(size: number): Promise<Uint8Array<ArrayBuffer>> {
		const bytes = new Uint8Array(size);
		let at = 0;
		while (at < size) {
			if (this.#literals === 0 && this.#run === 0) await this.#readNext();
			at += this.#run > 0 ? this.#repeat(bytes, at) : await this.#copy(bytes, at);
		}
		return bytes;
	}

	#pending = true;

	/** The literals come first, then the match that follows them. */
	async #readNext(): Promise<void> {
		if (this.#pending) {
			this.#literals = await this.#source.number();
			this.#pending = false;
			if (this.#literals > 0) return;
		}
		this.#run = await this.#source.number();
		this.#distance = await this.#source.number();
		this.#pending = true;
	}

	async #copy(bytes: Uint8Array, at: number): Promise<number> {
		const part = await this.#source.some(Math.min(this.#literals, bytes.length - at));
		bytes.set(part, at);
		this.#keep(part);
		this.#literals -= part.length;
		return part.length;
	}

	#repeat(bytes: Uint8Array, at: number): number {
		const size = Math.min(this.#run, bytes.length - at);
		for (let index = 0; index < size; index += 1) {
			const byte = this.#window[(this.#written - this.#distance + reach) % reach] ?? 0;
			bytes[at + index] = byte;
			this.#window[this.#written] = byte;
			this.#written = (this.#written + 1) % reach;
		}
		this.#run -= size;
		return size;
	}

	#keep(part: Uint8Array): void {
		for (const byte of part) {
			this.#window[this.#written] = byte;
			this.#written = (this.#written + 1) % reach;
		}
	}
}
