import { readFileSync, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
};

/** A server of a folder's files, compressed, as hosts of static sites serve them. */
export function createPlainServer(folder: string): Server {
	const answers = new Map<string, Buffer>();
	return createServer(({ url = '/' }, response) => {
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
