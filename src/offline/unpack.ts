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

	/** LEB128 varints: the first byte of each, then the second byte of each that has one, and so on. */
	async numbers(count: number): Promise<Uint32Array<ArrayBuffer>> {
		const numbers = new Uint32Array(count);
		let unread = Array.from(numbers.keys());
		for (let scale = 1; unread.length > 0; scale *= 128) {
			const longer: number[] = [];
			for (const index of unread) {
				const [byte = 0] = this.#at < this.#chunk.length ? [this.#chunk[this.#at++]] : await this.some(1);
				numbers[index] = (numbers[index] ?? 0) + (byte & 127) * scale;
				if (byte > 127) longer.push(index);
			}
			unread = longer;
		}
		return numbers;
	}
}

/** Decodes the LZ77 matches: returns bytes, and keeps the window that later matches may refer to. */
class RunWindow {
	readonly #source: ByteSource;
	/** Grows with what is written, up to the reach: a small bundle needs a small one. */
	#window = new Uint8Array(1 << 16);
	#written = 0;
	/** Of a portion: how many literals come before each match, the lengths, the distances; and how many are used up. */
	#numbers = new Uint32Array();
	#used = 0;
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
			if (this.#literals > 0) at += await this.#copy(bytes, at);
			else if (this.#run > 0) at += this.#repeat(bytes, at);
			else await this.#readNext();
		}
		return bytes;
	}

	/** The next match, and how many literals come before it. */
	async #readNext(): Promise<void> {
		while (this.#used * 3 === this.#numbers.length) {
			const [count = 0] = await this.#source.numbers(1);
			this.#numbers = await this.#source.numbers(count * 3);
			this.#used = 0;
		}
		const count = this.#numbers.length / 3;
		this.#literals = this.#numbers[this.#used] ?? 0;
		this.#run = this.#numbers[this.#used + count] ?? 0;
		this.#distance = this.#numbers[this.#used + count * 2] ?? 0;
		this.#used += 1;
	}

	async #copy(bytes: Uint8Array, at: number): Promise<number> {
		const part = await this.#source.some(Math.min(this.#literals, bytes.length - at));
		bytes.set(part, at);
		this.#keep(part);
		this.#literals -= part.length;
		return part.length;
	}

	#repeat(bytes: Uint8Array, at: number): number {
		if (this.#distance === 0 || this.#distance > Math.min(this.#written, reach))
			throw new Error('the bundle refers to bytes that it does not have');
		const from = (this.#written - this.#distance) % reach;
		const size = Math.min(this.#run, bytes.length - at, this.#distance, reach - from);
		const part = this.#window.subarray(from, from + size);
		bytes.set(part, at);
		this.#keep(part);
		this.#run -= size;
		return size;
	}

	#keep(part: Uint8Array): void {
		this.#makeRoom(Math.min(this.#written + part.length, reach));
		const start = this.#written % reach;
		const atEnd = part.subarray(0, reach - start);
		this.#window.set(atEnd, start);
		this.#window.set(part.subarray(atEnd.length));
		this.#written += part.length;
	}

	#makeRoom(size: number): void {
		if (size <= this.#window.length) return;
		const longer = new Uint8Array(Math.min(Math.max(size, this.#window.length * 2), reach));
		longer.set(this.#window);
		this.#window = longer;
	}
}
