import { longestText } from '../model/decoder/longest-text.ts';
import { addressOfData } from '../page/data-address.ts';
import { TooSlowError } from '../page/ask.ts';
import { AskedWorker } from '../page/asked-worker.ts';
import { remember } from '../page/data-files.ts';
import type { ReadingAnswer, ReadingRequest } from './messages.ts';
import type { ReadingFiles, ReadText } from './read-text.ts';
import { startWorker } from './start-worker.ts';

/** Why only the beginning of a text was read. */
export type CutReason =
	/** It is longer than what is read of any text. */
	| 'long'
	/** Reading all of it took too much time. */
	| 'slow'
	/** The browser runs no worker, and the page itself must not be busy for long. */
	| 'no-worker'
	/** The rest is still being read. */
	| 'unfinished';

/** What a text says, as far as it was read. */
export interface Reading extends ReadText {
	/** How many characters the text has. */
	readonly length: number;
	/** How many of them were read, and why not more; missing when all were. */
	readonly cut?: { readonly length: number; readonly reason: CutReason };
}

/** How many characters are read at once in any case, and in the page itself where there is no worker. */
const shortText = 10_000;

const loadFiles = remember(async (): Promise<ReadingFiles> => {
	const [codes, messages] = await Promise.all([fetchBytes('codes'), fetchBytes('messages')]);
	return { codes, messages };
});

async function fetchBytes(file: string): Promise<ArrayBuffer> {
	const address = addressOfData(file);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: expected status 200, received ${response.status}`);
	return response.arrayBuffer();
}

/** Reads texts of any length in a worker, one at a time, so that the page goes on answering. */
export class TextReader {
	readonly #worker = new AskedWorker<ReadingRequest, ReadingAnswer>(() => startWorker(loadFiles()));

	/** Loads what reading needs. Throws when a file cannot be loaded; the next call tries again. */
	async prepare(): Promise<void> {
		await this.#worker.start();
	}

	/**
	 * What a text says. Of a text that is too long, or takes too long, the beginning is read.
	 * @param signal ends the reading; the text before must be given up first, because it would be waited for
	 * @param tell takes what the beginning of a long text says, while the rest is being read
	 * @throws {TooSlowError} when even a short text takes too long
	 */
	async read(text: string, signal: AbortSignal, tell?: (beginning: Reading) => void): Promise<Reading> {
		const hasWorker = await this.#worker.start();
		const read = await this.#ask(text.slice(0, shortText), signal);
		if (!hasWorker || text.length <= shortText) return describe(text, shortText, 'no-worker', read);
		tell?.(describe(text, shortText, 'unfinished', read));
		try {
			return describe(text, longestText, 'long', await this.#ask(text.slice(0, longestText), signal));
		} catch (error) {
			if (!(error instanceof TooSlowError)) throw error;
			return describe(text, shortText, 'slow', read);
		}
	}

	async #ask(text: string, signal: AbortSignal): Promise<ReadText> {
		const answer = await this.#worker.ask({ kind: 'read', text }, signal, () => readHere(text));
		if (answer.kind !== 'read') throw new Error(`reading worker: expected what was read, received ${answer.kind}`);
		return answer.read;
	}
}

function describe(text: string, limit: number, reason: CutReason, read: ReadText): Reading {
	const { length } = text;
	return length > limit ? { ...read, length, cut: { length: limit, reason } } : { ...read, length };
}

async function readHere(text: string): Promise<ReadingAnswer> {
	const { readFiles, readText } = await import('./read-text.ts');
	return { kind: 'read', read: readText(text, readFiles(await loadFiles())) };
}
