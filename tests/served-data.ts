import { vi } from 'vitest';

/**
 * Lets `fetch` answer with the files of the search's data, for unit tests; a file that is not given is missing. Gives
 * back the mock, whose calls are the addresses that were asked for.
 */
export function serveData(files: Readonly<Record<string, unknown>>) {
	const asked = vi.fn<(address: string) => Promise<Response>>((address) => {
		const name = /\/search-data\/[^/]+\/([\w-]+)\.json$/.exec(address)?.[1] ?? '';
		return Promise.resolve(name in files ? Response.json(files[name]) : new Response('', { status: 404 }));
	});
	vi.stubGlobal('fetch', asked);
	return asked;
}

/** Lets the document have a head of its own from now on, whose links load nothing; gives it back. */
export function detachHead(): HTMLElement {
	const head = document.createElement('head');
	vi.spyOn(document, 'head', 'get').mockReturnValue(head);
	return head;
}
