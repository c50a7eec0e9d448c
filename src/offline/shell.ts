import { configuration } from './configuration.ts';
import { createResponse, keyOf, openOwn } from './copies.ts';
import { hashOf, idleLimit, SaveError, within } from './download.ts';

/** Fetches the few fallback files that are used until the copy is complete. Throws when one is of another version. */
export async function saveShell(): Promise<void> {
	const cache = await openOwn();
	for (const [path, hash] of Object.entries(configuration.shell)) {
		const response = await within(idleLimit, fetch(keyOf(path), { cache: 'no-cache' }));
		const body = new Uint8Array(await within(idleLimit, response.arrayBuffer()));
		if ((await hashOf(body)) !== hash) throw new SaveError('changed');
		await cache.put(keyOf(path), createResponse(body, path));
	}
}
