import type { OfflineStatus, SaveFailure } from '../model/offline-messages.ts';
import { configuration } from './configuration.ts';
import {
	acceptAgain,
	answerWith,
	findCopy,
	findOwn,
	isComplete,
	isDeclined,
	keyOf,
	markComplete,
	openOwn,
	unmark,
} from './copies.ts';
import { download, hashOf, SaveError } from './download.ts';
import { unpack } from './unpack.ts';

/** How many files are written at the same time. */
const atOnce = 16;

/** Saves this version of the site, one attempt at a time, and tells how it stands. */
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

	/** How the copy stands now; a copy that lost a file is none. */
	async status(): Promise<OfflineStatus> {
		const copy = this.#running ? undefined : await findOwn();
		const isWhole = copy !== undefined && (await isComplete(copy));
		if (copy && !isWhole) await unmark(copy.cache);
		const other = isWhole ? undefined : await findCopy();
		const resting = this.#failure ? 'failed' : 'empty';
		return {
			kind: 'status',
			site: configuration.site,
			state: this.#running ? 'saving' : isWhole ? 'ready' : resting,
			...(this.#failure && !isWhole && { failure: this.#failure }),
			bytes: this.#bytes,
			totalBytes: configuration.bundle.bytes,
			pages: this.#pages,
			totalPages: configuration.pages,
			date: configuration.date,
			isDeclined: await isDeclined(),
			hasOlder: other !== undefined,
		};
	}

	/** Saves the site unless it is saved, being saved, or unwanted. */
	async save(asked: boolean): Promise<void> {
		if (asked) await acceptAgain();
		else if (await isDeclined()) return;
		this.#running ??= this.#attempt().finally(() => {
			this.#running = undefined;
		});
		await this.#running;
		this.#tell();
	}

	async #attempt(): Promise<void> {
		this.#failure = undefined;
		this.#bytes = this.#pages = 0;
		const whole = await findOwn();
		if (whole && (await isComplete(whole))) return;
		const cache = await openOwn();
		try {
			await this.#fill(cache);
		} catch (error) {
			this.#failure = nameFailure(error);
			await empty(cache);
		}
	}

	async #fill(cache: Cache): Promise<void> {
		const { path, bytes, hash } = configuration.bundle;
		const body = await download({ address: keyOf(path), bytes, hash }, (received) => {
			this.#progress(() => (this.#bytes = received));
		});
		const paths: string[] = [];
		let writing: Promise<void>[] = [];
		for await (const file of unpack(body)) {
			paths.push(file.path);
			writing.push(
				cache.put(keyOf(file.path), answerWith(file.bytes, file.path, file.path === '/404.html' ? 404 : 200)),
			);
			if (!file.path.includes('.')) this.#progress(() => (this.#pages += 1));
			if (writing.length >= atOnce) writing = await Promise.all(writing).then(() => []);
		}
		await Promise.all(writing);
		await markComplete(cache, paths);
	}

	#told = 0;

	/** Tells ten times a second at most: what changes faster, nobody reads. */
	#progress(change: () => void): void {
		change();
		if (Date.now() - this.#told < 100) return;
		this.#told = Date.now();
		this.#tell();
	}
}

/** Fetches the few files that stand in until the copy is there. Throws when one is of another version. */
export async function saveShell(): Promise<void> {
	const cache = await openOwn();
	for (const [path, hash] of Object.entries(configuration.shell)) {
		const response = await fetch(keyOf(path), { cache: 'no-cache' });
		const body = new Uint8Array(await response.arrayBuffer());
		if ((await hashOf(body)) !== hash) throw new SaveError('changed');
		await cache.put(keyOf(path), answerWith(body, path));
	}
}

/** Removes what a failed attempt wrote, so that it takes no space; what stands in meanwhile stays. */
async function empty(cache: Cache): Promise<void> {
	const kept = new Set(Object.keys(configuration.shell).map(keyOf));
	for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
}

function nameFailure(error: unknown): SaveFailure {
	if (error instanceof SaveError) return error.failure;
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage' : 'unknown';
}
