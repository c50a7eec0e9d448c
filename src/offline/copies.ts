import { mediaTypeOf } from '../model/site/media-types.ts';
import { base, keyOf, notesName, prefix } from './cache-names.ts';
import { configuration } from './configuration.ts';
import { decline } from './notes.ts';
import { worker } from './worker.ts';

/** A copy of the site that is complete. */
export interface Copy {
	readonly cache: Cache;
	/** The paths that it holds, pages without `.html`. */
	readonly files: ReadonlySet<string>;
}

const ownName = prefix + configuration.version;
/** The paths of each copy that was read: a version always holds the same, and every page asks. */
const contents = new Map<string, ReadonlySet<string>>();
const recordPath = '/offline-contents.json';

/** The cache of this worker's version, complete or not. */
export function openOwn(): Promise<Cache> {
	return caches.open(ownName);
}

/** The complete copy of this worker's version, or nothing. */
export function findOwn(): Promise<Copy | undefined> {
	return readCopy(ownName);
}

/** The complete copy of this version, else of an older one, or nothing. */
export async function findCopy(): Promise<Copy | undefined> {
	for (const name of await listNames()) {
		const copy = await readCopy(name);
		if (copy) return copy;
	}
	return undefined;
}

/** What caches hold that are no copies, because a file is missing or still to come; this version's first. */
export async function listRemains(): Promise<readonly Copy[]> {
	const names = await listNames();
	return Promise.all(
		names.map(async (name) => {
			const cache = await caches.open(name);
			const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(base.length));
			return { cache, files: new Set(paths) };
		}),
	);
}

async function listNames(): Promise<readonly string[]> {
	const ours = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== notesName);
	return ours.sort((one, other) => Number(other === ownName) - Number(one === ownName));
}

async function readCopy(name: string): Promise<Copy | undefined> {
	const record = await (await matchIn(name, recordPath))?.text();
	// Firefox keeps an entry without its content where there is no space for it.
	if (record === undefined || record === '') return undefined;
	const files = contents.get(name) ?? new Set(JSON.parse(record) as string[]);
	contents.set(name, files);
	return { cache: await caches.open(name), files };
}

/** Whether every file of a copy is still in its cache; a browser may have evicted some. */
export async function isComplete({ cache, files }: Copy): Promise<boolean> {
	const kept = new Set((await cache.keys()).map(({ url }) => url));
	return [...files].every((path) => kept.has(keyOf(path)));
}

/** Marks a cache as complete; from then on it is a copy. */
export async function markComplete(cache: Cache, files: readonly string[]): Promise<void> {
	const copy = { cache, files: new Set(files) };
	if (!(await isComplete(copy))) throw new Error('the cache lost files while it was filled');
	await cache.put(keyOf(recordPath), createResponse(JSON.stringify(files), recordPath));
}

/** Marks a cache as incomplete, because something is missing. */
export async function unmark(cache: Cache): Promise<void> {
	await cache.delete(keyOf(recordPath));
}

/** A file of any version that is saved, this one's first: names change with content, so no version is mixed up. */
export async function findFile(path: string): Promise<Response | undefined> {
	for (const name of await listNames()) {
		const found = await matchIn(name, path);
		if (found) return found;
	}
	return undefined;
}

/** What a cache holds at a path. It is not opened for that: one that was deleted since it was listed would be made again. */
function matchIn(cacheName: string, path: string): Promise<Response | undefined> {
	return caches.match(keyOf(path), { cacheName });
}

/** A response with the headers that a host gives. */
export function createResponse(body: BodyInit, path: string, status = 200): Response {
	const type = path.includes('.') ? mediaTypeOf(path) : 'text/html; charset=utf-8';
	return new Response(body, { status, headers: { ...configuration.headers, 'content-type': type } });
}

/** Removes every copy but this version's, unless a newer worker prepares one beside it. */
export async function removeOthers(): Promise<void> {
	// Listed first: a worker that appears after the question below fills a cache that is not on the list.
	const names = await listNames();
	if (worker.registration.installing ?? worker.registration.waiting) return;
	for (const name of names) if (name !== ownName) await caches.delete(name);
}

/** Removes what answers until now, to make room for this version, because a person wished it. */
export async function makeRoom(): Promise<void> {
	for (const name of await listNames()) {
		if (name === ownName) continue;
		const cache = await caches.open(name);
		// Chromium gives the space of a removed cache back seconds later, that of its entries at once.
		await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
		await caches.delete(name);
	}
}

/** Removes every copy and remembers that a person wished it. */
export async function removeAll(): Promise<void> {
	for (const name of await listNames()) await caches.delete(name);
	await decline();
}
