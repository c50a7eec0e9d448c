import { unpack, type BundledFile } from '../offline/unpack.ts';
import { checksumOf } from './checksum.ts';
import { readPackedText } from './packed-text.ts';

/** That a part of the file is not as it was written. */
export class DamagedFileError extends Error {
	override readonly name = 'DamagedFileError';
}

/** Some files of the site, packed together; they are unpacked as far as they are asked for. */
class Part {
	readonly #element: Element;
	readonly #found = new Map<string, Uint8Array<ArrayBuffer>>();
	#rest: Generator<BundledFile> | undefined;

	constructor(element: Element) {
		this.#element = element;
	}

	read(path: string): Uint8Array<ArrayBuffer> | undefined {
		this.#rest ??= unpack(this.#readBundle());
		for (let known = this.#found.get(path); ; known = this.#found.get(path)) {
			if (known) return known;
			const next = this.#rest.next();
			if (next.done) return undefined;
			this.#found.set(next.value.path, next.value.bytes);
		}
	}

	#readBundle(): Uint8Array<ArrayBuffer> {
		const bytes = readPackedText(this.#element.textContent);
		if (String(checksumOf(bytes)) !== this.#element.getAttribute('data-checksum'))
			throw new DamagedFileError('expected the bytes that were written, received others');
		return bytes;
	}
}

/** The files of the site that this page holds, by their paths below the base, pages without `.html`. */
export class PackedFiles {
	readonly #partOf: ReadonlyMap<string, Part>;

	/**
	 * @param elements hold the parts; the first has the list of the paths in each of the others
	 * @param count how many there should be
	 * @throws {DamagedFileError} when the page ends too early
	 */
	constructor(elements: readonly Element[], count: number) {
		const [first, ...others] = elements.map((element) => new Part(element));
		const list = first && elements.length === count ? first.read('parts.json') : undefined;
		if (!first || !list) throw new DamagedFileError(`expected ${count} parts, received ${elements.length}`);
		const paths = JSON.parse(new TextDecoder().decode(list)) as readonly (readonly string[])[];
		this.#partOf = new Map(
			[first, ...others].flatMap((part, place) => (paths[place] ?? []).map((path) => [path, part])),
		);
	}

	has(path: string): boolean {
		return this.#partOf.has(path);
	}

	/** The bytes of a file, if there is one. Throws when they are damaged. */
	read(path: string): Uint8Array<ArrayBuffer> | undefined {
		return this.#partOf.get(path)?.read(path);
	}

	/** The text of a file, if there is one. Throws when it is damaged. */
	readText(path: string): string | undefined {
		const bytes = this.read(path);
		return bytes && new TextDecoder().decode(bytes);
	}
}
