import { keyOf } from './cache-names.ts';
import { createResponse, markComplete, openOwn } from './copies.ts';
import { unpack } from './unpack.ts';

/** How many files are written at the same time. */
const atOnce = 16;

/**
 * Makes a copy of this version from its bundle. An attempt that fails removes what it wrote, and throws.
 * @param onPage is called for each page that is written
 */
export async function fillCache(bundle: Uint8Array<ArrayBuffer>, onPage: () => void): Promise<void> {
	const cache = await openOwn();
	const before = await cache.keys();
	try {
		await markComplete(cache, await writeFiles(cache, bundle, onPage));
	} catch (error) {
		await removeAllBut(before, cache);
		throw error;
	}
}

/** Writes every file of the bundle, and gives back their paths. */
async function writeFiles(
	cache: Cache,
	bundle: Uint8Array<ArrayBuffer>,
	onPage: () => void,
): Promise<readonly string[]> {
	const paths: string[] = [];
	const writing: Promise<void>[] = [];
	for (const { path, bytes } of unpack(bundle)) {
		paths.push(path);
		writing.push(cache.put(keyOf(path), createResponse(bytes, path, path === '/404.html' ? 404 : 200)));
		if (!path.includes('.')) onPage();
		if (writing.length >= atOnce) await finish(writing.splice(0));
	}
	await finish(writing);
	return paths;
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
