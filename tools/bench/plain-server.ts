import { readFileSync, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import type { ServedSite } from './served-site.ts';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
};

/** Serves a folder as hosts of static sites do, compressed, and counts what it sends. */
export async function servePlainly(folder: string): Promise<ServedSite> {
	const sent: number[] = [];
	const server = createPlainServer(folder, sent);
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

function createPlainServer(folder: string, sent: number[]): Server {
	const answers = new Map<string, Buffer>();
	return createServer(({ url = '/', socket }, response) => {
		const before = socket.bytesWritten;
		response.on('finish', () => sent.push(socket.bytesWritten - before));
		const file = findFile(folder, new URL(url, 'http://localhost').pathname);
		if (file === undefined) {
			response.writeHead(404).end();
			return;
		}
		const answer = answers.get(file) ?? gzipSync(readFileSync(file));
		answers.set(file, answer);
		response.writeHead(200, {
			'content-type': types[extname(file)] ?? 'application/octet-stream',
			'content-encoding': 'gzip',
		});
		response.end(answer);
	});
}

function findFile(folder: string, path: string): string | undefined {
	const asked = join(folder, decodeURIComponent(path));
	return [asked, `${asked}.html`, join(asked, 'index.html')].find(
		(file) => existsSync(file) && statSync(file).isFile(),
	);
}
