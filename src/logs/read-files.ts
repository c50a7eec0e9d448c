import { listFindings } from '../model/findings/list-findings.ts';
import { LogReader } from '../model/logs/log-reader.ts';
import { chooseRows, type RowChoice } from '../model/sign-ins/choose-rows.ts';
import type { KnownCodes } from '../model/sign-ins/code-facts.ts';
import { countCodes } from '../model/sign-ins/count-codes.ts';
import { newestRows } from '../model/sign-ins/newest-rows.ts';
import { SignInStore } from '../model/sign-ins/sign-in-store.ts';
import type { CountedLog, LogProgress, ReadLog, SentFile, ShownRow } from './messages.ts';

/** How often progress is told, in milliseconds. */
const progressInterval = 100;
/** How many bytes of a file that is in memory are read at a time. */
const pieceLength = 1 << 20;
/** How many rows of a choice are shown. */
const mostShown = 50;

/** The rows of some files, which stay in the worker; what is said of them goes to the page. */
export class LogRows {
	readonly #store = new SignInStore();
	readonly #known: KnownCodes;

	constructor(known: KnownCodes) {
		this.#known = known;
	}

	/** Reads files, one after the other. */
	async read(files: readonly SentFile[], tell: (progress: LogProgress) => void): Promise<ReadLog> {
		const ends: ReadLog['files'][number][] = [];
		let bytes = 0;
		let told = 0;
		for (const { name, content } of files) {
			const firstRow = this.#store.size;
			const reader = new LogReader(
				name,
				(code) => this.#known.has(code),
				(signIn) => this.#store.add(signIn),
			);
			const isPacked = await isGzip(content);
			const counted = countBytes(streamBytes(content), (length) => {
				bytes += length;
			});
			const stream = isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
			const reading = readPieces(stream, (piece) => {
				reader.write(piece);
				if (performance.now() - told < progressInterval) return;
				told = performance.now();
				tell({ kind: 'progress', bytes, rows: firstRow + reader.rows });
			});
			await reading.catch((error: unknown) => {
				// What came before the place where a packed file was cut off, or is damaged, is read.
				if (!isPacked) throw error;
				reader.breakOff();
			});
			const end = reader.end();
			if (end.dateOrder === 'day-first') this.#store.turnDates(firstRow);
			ends.push({ name, ...end });
		}
		const rows = chooseRows(this.#store, {}, this.#known);
		return { kind: 'read', files: ends, findings: listFindings({ store: this.#store, rows, known: this.#known }) };
	}

	/** Counts the rows of a choice. */
	count(choice: RowChoice): CountedLog {
		const rows = chooseRows(this.#store, choice, this.#known);
		return {
			kind: 'counted',
			counts: countCodes(this.#store, rows, this.#known),
			rows: newestRows(rows, this.#store.time, mostShown).map((row) => this.#showRow(row)),
		};
	}

	#showRow(row: number): ShownRow {
		const { code, time, codes, texts } = this.#store;
		const textOf = (name: 'user' | 'app' | 'address'): string => texts[name].textOf(this.#store.column(name)[row] ?? 0);
		return {
			time: time[row] ?? 0,
			code: codes.textOf(code[row] ?? 0),
			user: textOf('user'),
			app: textOf('app'),
			address: textOf('address'),
		};
	}
}

/** How a file begins that was packed with gzip, as storage accounts keep logs. */
const gzipBeginning = [0x1f, 0x8b] as const;

async function isGzip(content: SentFile['content']): Promise<boolean> {
	const beginning = content.slice(0, gzipBeginning.length);
	const start = new Uint8Array(beginning instanceof Blob ? await beginning.arrayBuffer() : beginning);
	return gzipBeginning.every((byte, place) => start[place] === byte);
}

/** The bytes of a file in pieces. */
function streamBytes(content: SentFile['content']): ReadableStream<Uint8Array<ArrayBuffer>> {
	if (content instanceof Blob) return content.stream();
	let at = 0;
	return new ReadableStream({
		pull: (controller) => {
			if (at >= content.byteLength) {
				controller.close();
				return;
			}
			controller.enqueue(new Uint8Array(content, at, Math.min(pieceLength, content.byteLength - at)));
			at += pieceLength;
		},
	});
}

/** The same bytes; tells how many were taken. */
function countBytes(
	stream: ReadableStream<Uint8Array<ArrayBuffer>>,
	hear: (length: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform: (piece, controller) => {
			hear(piece.length);
			controller.enqueue(piece);
		},
	});
	return stream.pipeThrough(counter);
}

async function readPieces(stream: ReadableStream<Uint8Array>, take: (piece: Uint8Array) => void): Promise<void> {
	const reader = stream.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		take(value);
	}
}
