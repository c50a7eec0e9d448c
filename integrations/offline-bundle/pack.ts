import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { constants, createZstdCompress, type ZstdCompress } from 'node:zlib';

/** A file of the built site as the saved copy holds it. */
export interface SiteFile {
	/** Its path below the base, pages without `.html`. */
	readonly path: string;
	/** How many bytes it has. */
	readonly size: number;
	/** What the worker writes in place of the marks in it, see `marked-page.ts`. */
	readonly number?: string;
	readonly style?: string;
	/** Gives its bytes; they are asked for when it is their turn, so that only few files are in memory at a time. */
	readonly read: () => Buffer;
}

/**
 * All files in one: the styles of pages, a list of paths and sizes, then the files, all of it in Zstandard, whose window
 * of 32 MB finds what pages repeat of each other. Only what the window holds is in memory. Equal files give equal bytes.
 */
export async function packFiles(files: readonly SiteFile[]): Promise<Buffer> {
	const list = listFiles(files);
	const compress = createZstdCompress({
		// With the size known, a small site needs small tables only.
		pledgedSrcSize: files.reduce((sum, { size }) => sum + size, list.length),
		params: {
			[constants.ZSTD_c_compressionLevel]: 22,
			[constants.ZSTD_c_windowLog]: 25,
			// A table twice as large finds 0.05 % more.
			[constants.ZSTD_c_hashLog]: 22,
			// With one more attempt it takes a third longer, for 2 % of the bytes; with `lazy2` a seventh as long, for 6 % more.
			[constants.ZSTD_c_strategy]: constants.ZSTD_btopt,
			[constants.ZSTD_c_minMatch]: 5,
			[constants.ZSTD_c_searchLog]: 3,
			// Finds for 3 % of the bytes what is repeated beyond these attempts.
			[constants.ZSTD_c_enableLongDistanceMatching]: 1,
			[constants.ZSTD_c_ldmMinMatch]: 16,
		},
	});
	const [packed] = await Promise.all([buffer(compress), writeAll(compress, list, files)]);
	return packed;
}

/** Writes each piece when the one before is compressed: one that is written together with the end gives other bytes. */
async function writeAll(compress: ZstdCompress, list: Buffer, files: readonly SiteFile[]): Promise<void> {
	const write = promisify((bytes: Buffer, done: (error?: Error | null) => void) => compress.write(bytes, done));
	try {
		await write(list);
		for (const file of files) await write(file.read());
		compress.end();
	} catch (error) {
		compress.destroy(error as Error);
	}
}

function listFiles(files: readonly SiteFile[]): Buffer {
	const styles = [...new Set(files.flatMap(({ style }) => style ?? []))];
	const listed = files.map(({ path, size, number, style }) => {
		const marks = [number, style && styles.indexOf(style)];
		return [path, size, ...marks.filter((mark) => mark !== undefined)];
	});
	const list = Buffer.from(JSON.stringify([styles, listed]));
	const head = Buffer.alloc(4);
	head.writeUInt32BE(list.length);
	return Buffer.concat([head, list]);
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
