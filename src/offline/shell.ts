import { immutableFolders } from '../model/site/hosting.ts';
import { configuration } from './configuration.ts';
import { keyOf } from './cache-names.ts';
import { createResponse, openOwn } from './copies.ts';
import { hashOf, idleLimit, SaveError, within } from './download.ts';

/** Fetches the few fallback files that are used until the copy is complete. Throws when one is of another version. */
export async function saveShell(): Promise<void> {
	const cache = await openOwn();
	for (const [path, hash] of Object.entries(configuration.shell)) {
		await cache.put(keyOf(path), createResponse(await fetchFile(path, hash), path));
	}
}

/** A file with this hash: one whose name changes with its content may come from the browser, whose page has just used it. */
async function fetchFile(path: string, hash: string): Promise<Uint8Array<ArrayBuffer>> {
	const isImmutable = immutableFolders.some((folder) => path.startsWith(folder));
	for (const cache of isImmutable ? (['default', 'reload'] as const) : (['no-cache'] as const)) {
		const response = await within(idleLimit, fetch(keyOf(path), { cache }));
		const body = new Uint8Array(await within(idleLimit, response.arrayBuffer()));
		if ((await hashOf(body)) === hash) return body;
	}
	throw new SaveError('changed');
}
