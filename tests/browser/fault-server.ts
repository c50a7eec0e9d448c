import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createSiteServer } from '../../tools/serve.ts';

/** What goes wrong with the download of the bundle. */
export type BundleFault = 'none' | 'cut' | 'short' | 'altered' | 'error' | 'login' | 'slow' | 'gone';

/** A server of the site with which a test causes faults. */
export class FaultServer {
	/** Whether every connection is cut, as without a network. */
	isCut = false;
	/** Whether nothing is ever answered, as in a train's tunnel. */
	isSilent = false;
	fault: BundleFault = 'none';
	/** What was asked for, in order. */
	readonly requests: string[] = [];
	readonly #sockets = new Set<Socket>();
	/** How many bytes of bundles were sent. */
	bundleBytes = 0;
	readonly #front: Server;
	readonly #base: string;
	#dist: string;
	#site: Server;
	#held: ServerResponse[] = [];
	#silent: ServerResponse[] = [];

	/** @param dist the built site that is served first */
	constructor(dist: string, base = '/') {
		this.#dist = dist;
		this.#base = base;
		this.#site = createSiteServer(dist, base);
		this.#front = createServer((request, response) => {
			this.#answer(request, response);
		});
		this.#front.on('connection', (socket) => this.#sockets.add(socket));
	}

	/** How many bytes of any kind were sent, heads of responses included. */
	get sentBytes(): number {
		return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
	}

	/** Starts, and gives back the address without a slash at the end. */
	async start(): Promise<string> {
		await new Promise<void>((done) => this.#front.listen(0, '127.0.0.1', done));
		return `http://127.0.0.1:${(this.#front.address() as AddressInfo).port}`;
	}

	/** Replaces the site by another build of it, as a deploy does. */
	deploy(dist: string): void {
		this.#dist = dist;
		this.#site = createSiteServer(dist, this.#base);
	}

	/** Cuts the requests that were never answered. */
	dropSilent(): void {
		for (const response of this.#silent.splice(0)) response.destroy();
	}

	/** Cuts the downloads that are stalled halfway. */
	cutHeld(): void {
		for (const response of this.#held.splice(0)) response.destroy();
	}

	/** Stops, and cuts what is open. */
	async stop(): Promise<void> {
		this.#front.closeAllConnections();
		await new Promise((done) => this.#front.close(done));
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const url = request.url ?? '/';
		this.requests.push(`${request.method ?? ''} ${url}`);
		if (this.isCut) request.socket.destroy();
		else if (this.isSilent) this.#silent.push(response);
		else if (url.includes('/offline-bundle/') && this.fault !== 'none') this.#spoil(response);
		else this.#site.emit('request', request, response);
		if (url.includes('/offline-bundle/')) this.bundleBytes += this.#readBundle().length;
	}

	#spoil(response: ServerResponse): void {
		const bytes = this.#readBundle();
		const half = bytes.subarray(0, Math.floor(bytes.length / 2));
		const ok = { 'content-type': 'application/octet-stream' };
		switch (this.fault) {
			case 'cut':
				// The half is sent before the connection ends.
				response
					.writeHead(200, { ...ok, 'content-length': bytes.length })
					.write(half, () => response.socket?.destroySoon());
				return;
			case 'short':
				response.writeHead(200, ok).end(half);
				return;
			case 'altered':
				half[1000] = (half[1000] ?? 0) ^ 1;
				response.writeHead(200, ok).end(bytes);
				return;
			case 'error':
				response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Something broke</h1>');
				return;
			case 'login':
				response.writeHead(200, { 'content-type': 'text/html' }).end('<form>Sign in to the network</form>');
				return;
			case 'gone':
				response.writeHead(404, { 'content-type': 'text/html' }).end('gone');
				return;
			case 'slow':
				response.writeHead(200, { ...ok, 'content-length': bytes.length }).write(half);
				this.#held.push(response);
				return;
			case 'none':
		}
	}

	#readBundle(): Buffer {
		const folder = join(this.#dist, 'offline-bundle');
		return readFileSync(join(folder, readdirSync(folder)[0] ?? ''));
	}
}
