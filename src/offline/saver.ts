import type { OfflineStatus, SaveFailure } from '../model/saved-copy/messages.ts';
import { configuration } from './configuration.ts';
import {
	acceptAgain,
	createResponse,
	findCopy,
	findOwn,
	isComplete,
	isDeclined,
	keyOf,
	makeRoom,
	markComplete,
	openOwn,
	unmark,
} from './copies.ts';
import { download, SaveError } from './download.ts';
import { unpack } from './unpack.ts';

/** How many files are written at the same time. */
const atOnce = 16;

/** Saves this version of the site, one attempt at a time, and reports its state. */
export class Saver {
	readonly #tell: () => void;
	#running: Promise<void> | undefined;
	#failure: SaveFailure | undefined;
	#bytes = 0;
	#pages = 0;

	/** @param tell is called when the status changed */
	constructor(tell: () => void) {
		this.#tell = tell;
	}

	/** The state of the copy; one that lost a file does not count. */
	async status(): Promise<OfflineStatus> {
		// Saving asks for this many times, and must not be kept waiting for the answer.
		if (this.#running) return this.#describe('saving');
		const copy = await findOwn();
		if (copy && (await isComplete(copy))) return this.#describe('ready');
		if (copy) await unmark(copy.cache);
		return {
			...this.#describe(this.#failure ? 'failed' : 'empty'),
			...(this.#failure && { failure: this.#failure }),
			isDeclined: await isDeclined(),
			hasOlder: (await findCopy()) !== undefined,
		};
	}

	#describe(state: OfflineStatus['state']): OfflineStatus {
		return {
			kind: 'status',
			site: configuration.site,
			state,
			bytes: this.#bytes,
			totalBytes: configuration.bundle.bytes,
			pages: this.#pages,
			totalPages: configuration.pages,
			date: configuration.date,
			isDeclined: false,
			hasOlder: false,
		};
	}

	/**
	 * Saves the site unless it is saved, being saved, or unwanted; in place of the older copies when a person asks for it
	 * after there was no space beside them.
	 */
	async save(asked: boolean): Promise<void> {
		if (asked) {
			await acceptAgain();
			if (this.#failure === 'storage') await makeRoom();
		} else if (await isDeclined()) return;
		this.#running ??= this.#attempt().finally(() => {
			this.#running = undefined;
		});
		this.#tell();
		await this.#running;
		this.#tell();
	}

	async #attempt(): Promise<void> {
		this.#failure = undefined;
		this.#bytes = this.#pages = 0;
		const whole = await findOwn();
		if (whole && (await isComplete(whole))) return;
		try {
			await this.#fill(await this.#download());
		} catch (error) {
			this.#failure = nameFailure(error);
		}
	}

	#download(): Promise<Uint8Array<ArrayBuffer>> {
		const { path, bytes, hash } = configuration.bundle;
		return download({ address: keyOf(path), bytes, hash }, (received) => {
			this.#progress(() => (this.#bytes = received));
		});
	}

	async #fill(bundle: Uint8Array<ArrayBuffer>): Promise<void> {
		const cache = await openOwn();
		const before = await cache.keys();
		try {
			await markComplete(cache, await this.#write(cache, bundle));
		} catch (error) {
			await removeAllBut(before, cache);
			throw error;
		}
	}

	/** Writes every file of the bundle, and gives back their paths. */
	async #write(cache: Cache, bundle: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
		const paths: string[] = [];
		const writing: Promise<void>[] = [];
		for await (const { path, bytes } of unpack(bundle)) {
			paths.push(path);
			writing.push(cache.put(keyOf(path), createResponse(bytes, path, path === '/404.html' ? 404 : 200)));
			if (!path.includes('.')) this.#progress(() => (this.#pages += 1));
			if (writing.length >= atOnce) await finish(writing.splice(0));
		}
		await finish(writing);
		return paths;
	}

	#told = 0;

	/** Reports at most ten times a second, which is as fast as anyone reads. */
	#progress(change: () => void): void {
		change();
		if (Date.now() - this.#told < 100) return;
		this.#told = Date.now();
		this.#tell();
	}
}

/** Waits for all, also when one fails, so that nothing is written after what failed is cleared away. */
async function finish(writing: readonly Promise<void>[]): Promise<void> {
	for (const result of await Promise.allSettled(writing)) if (result.status === 'rejected') throw result.reason;
}

/** Removes what a failed attempt wrote, so that it takes no space; what was there before stays. */
async function removeAllBut(before: readonly Request[], cache: Cache): Promise<void> {
	const kept = new Set(before.map(({ url }) => url));
	for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
}

function nameFailure(error: unknown): SaveFailure {
	if (error instanceof SaveError) return error.failure;
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage' : 'unknown';
}
