import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { reach, writeFarMatches } from './far-matches.ts';

/** A file of the built site as the saved copy holds it. */
export interface SiteFile {
	/** Its path below the base, pages without `.html`. */
	readonly path: string;
	/** How many bytes it has. */
	readonly size: number;
	/** What the worker writes in place of each mark in it, see `own-number.ts`. */
	readonly number?: string;
	/** Gives its bytes; they are asked for when it is their turn, so that only few files are in memory at a time. */
	readonly read: () => Promise<Buffer>;
}

/** The bytes that are packed together: matches are found anywhere in them, and no more of the site is in memory. */
const portion = 4 * reach;

/**
 * All files in one: a list of paths and sizes, then the files with repeated runs as matches, all of it compressed. Equal
 * files give equal bytes.
 * @param limit the bytes of a portion
 */
export async function packFiles(files: readonly SiteFile[], limit = portion): Promise<Buffer> {
	const gzip = createGzip({ level: 9, memLevel: 7 });
	const [packed] = await Promise.all([buffer(gzip), pipeline(shortenPortions(files, limit), gzip)]);
	// The ninth byte names the operating system; equal files must give equal bytes everywhere.
	packed[9] = 255;
	return packed;
}

async function* shortenPortions(files: readonly SiteFile[], limit: number): AsyncGenerator<Uint8Array> {
	const list = listFiles(files);
	const sizes = [list.length, ...files.map(({ size }) => size)];
	const all = sizes.reduce((sum, size) => sum + size);
	const bytes = Buffer.allocUnsafe(sizes.reduce((most, size) => Math.max(most, size), Math.min(limit, all)));
	let length = list.copy(bytes);
	for (const file of files) {
		if (length + file.size > limit) {
			yield writeFarMatches(bytes.subarray(0, length));
			length = 0;
		}
		length += (await file.read()).copy(bytes, length);
	}
	yield writeFarMatches(bytes.subarray(0, length));
}

function listFiles(files: readonly SiteFile[]): Buffer {
	const list = Buffer.from(
		JSON.stringify(files.map(({ path, size, number }) => (number === undefined ? [path, size] : [path, size, number]))),
	);
	const head = Buffer.alloc(4);
	head.writeUInt32BE(list.length);
	return Buffer.concat([head, list]);
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
