import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createSiteServer } from '../serve.ts';

/** A site while it is being served. */
export interface ServedSite {
	/** Its address without a slash at the end. */
	readonly address: string;
	/** The bytes of every answer so far, headers included, in the order in which they ended. */
	readonly sent: readonly number[];
	/** Ends the server. */
	readonly close: () => void;
}

/** Serves `dist` on a free port, as `npm start` does, and counts what it sends. */
export function serveSite(): Promise<ServedSite> {
	return serveCounted(createSiteServer(resolve('dist')));
}

/** Lets a server listen on a free port of this machine, and counts what it sends. */
export async function serveCounted(server: Server): Promise<ServedSite> {
	const sent: number[] = [];
	// A connection answers one request after the other, so what it wrote meanwhile is the answer.
	server.prependListener('request', ({ socket }, response) => {
		const before = socket.bytesWritten;
		response.on('finish', () => sent.push(socket.bytesWritten - before));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
		sent,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
