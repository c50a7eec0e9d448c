import type { OfflineStatus, SaveFailure } from '../model/saved-copy/messages.ts';
import { countAttempts, findObstacle, forgetAttempts, keepAttempts } from './attempts.ts';
import { configuration } from './configuration.ts';
import { keyOf } from './cache-names.ts';
import { findCopy, findOwn, isComplete, makeRoom, unmark } from './copies.ts';
import { acceptAgain, isDeclined } from './notes.ts';
import { download, SaveError } from './download.ts';
import { fillCache } from './fill-cache.ts';

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
		const failure = await this.#findFailure();
		return {
			...this.#describe(failure ? 'failed' : 'empty'),
			...(failure && { failure }),
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

	/** Why the last attempt failed, if this worker made it, or if no other is made before a person asks. */
	async #findFailure(): Promise<SaveFailure | undefined> {
		return this.#failure ?? (await findObstacle());
	}

	/**
	 * Saves the site unless it is saved, being saved, unwanted, or was tried in vain too often; in place of the older copies
	 * when a person asks for it after there was no space beside them.
	 */
	async save(asked: boolean): Promise<void> {
		if (asked) {
			await acceptAgain();
			if ((await this.#findFailure()) === 'storage') await makeRoom();
		} else if ((await isDeclined()) || (await findObstacle())) return;
		this.#running ??= this.#attempt().finally(() => {
			this.#running = undefined;
		});
		this.#tell();
		await this.#running.finally(() => {
			this.#tell();
		});
	}

	async #attempt(): Promise<void> {
		this.#failure = undefined;
		this.#bytes = this.#pages = 0;
		const whole = await findOwn();
		if (whole && (await isComplete(whole))) return;
		const before = await countAttempts();
		try {
			// Before the first byte: a worker that is ended meanwhile has no other moment, and where this does not fit, nothing else does.
			await keepAttempts(before + 1, 'unknown');
			await fillCache(await this.#download(), () => {
				this.#progress(() => (this.#pages += 1));
			});
			await forgetAttempts();
		} catch (error) {
			this.#failure = nameFailure(error);
			// What fetched nothing can be tried again at no cost.
			await keepAttempts(this.#bytes > 0 ? before + 1 : before, this.#failure).catch(() => undefined);
		}
	}

	#download(): Promise<Uint8Array<ArrayBuffer>> {
		const { path, bytes, hash } = configuration.bundle;
		return download({ address: keyOf(path), bytes, hash }, (received) => {
			this.#progress(() => (this.#bytes = received));
		});
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

/** What the lack of space is called; Firefox's caches throw the second, which is neither an `Error` nor a `DOMException`. */
const spaceErrors: readonly unknown[] = ['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE'];

function nameFailure(error: unknown): SaveFailure {
	if (error instanceof SaveError) return error.failure;
	return spaceErrors.includes((error as { readonly name?: unknown } | undefined)?.name) ? 'storage' : 'unknown';
}
