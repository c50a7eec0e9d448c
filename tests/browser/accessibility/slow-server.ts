import { createServer, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** How many tags arrive one by one: more than the first screen holds. */
const slowTags = 300;

/** Serves what another server serves, the body of each document tag by tag, so that a browser paints what is not complete. */
export function createSlowServer(address: string): Server {
	return createServer((request, response) => {
		void (async () => {
			const { status, headers, body } = await fetchPlain(address + (request.url ?? '/'), request.headers.accept);
			response.writeHead(status, headers);
			if (!headers['content-type'].startsWith('text/html')) return response.end(body);
			const text = body.toString();
			const start = text.indexOf('<body');
			const pieces = text.slice(start).match(/[^<]*<[^>]*>/g) ?? [];
			response.write(text.slice(0, start));
			for (const piece of pieces.slice(0, slowTags)) {
				response.write(piece);
				await setTimeout(12);
			}
			return response.end(pieces.slice(slowTags).join(''));
		})().catch((error: unknown) => response.destroy(error as Error));
	});
}

async function fetchPlain(url: string, accept = '*/*') {
	const response = await fetch(url, { headers: { accept, 'accept-encoding': 'identity' } });
	return {
		status: response.status,
		headers: { 'content-type': response.headers.get('content-type') ?? '' },
		body: Buffer.from(await response.arrayBuffer()),
	};
}
