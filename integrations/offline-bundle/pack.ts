import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { writeFarMatches } from './far-matches.ts';

/** A file of the built site as the saved copy holds it. */
export interface SiteFile {
	/** Its path below the base, pages without `.html`. */
	readonly path: string;
	readonly bytes: Buffer;
}

/**
 * All files in one: a list of paths and sizes, then the files, repeated runs named, and all of it compressed. Equal files
 * give equal bytes.
 */
export function packFiles(files: readonly SiteFile[]): Buffer {
	const list = Buffer.from(JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length])));
	const head = Buffer.alloc(4);
	head.writeUInt32BE(list.length);
	const packed = gzipSync(writeFarMatches(Buffer.concat([head, list, ...files.map(({ bytes }) => bytes)])), {
		level: 9,
	});
	// The system that compressed stands in the ninth byte; it must not change what equal files give.
	packed[9] = 255;
	return packed;
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
