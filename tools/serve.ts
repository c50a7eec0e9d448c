import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { addressOf, normalizeBase, readAddress } from '../src/model/addresses.ts';

/**
 * Serves a built site as a host should: pages without `.html`, aliases as redirects, unknown addresses with 404.
 * @param dist the folder that the build wrote
 * @param base the base path of that build, `/` at the root
 */
export function createSiteServer(dist: string, base = '/'): Server {
	const files = sirv(dist, { extensions: ['html'], etag: true, dev: true });
	const notFound = readFileSync(join(dist, '404.html'));
	const hasPage = (path: string): boolean => existsSync(join(dist, path === '/' ? 'index.html' : `${path}.html`));
	const prefix = normalizeBase(base);
	return createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		if (prefix !== '' && pathname !== prefix && !pathname.startsWith(`${prefix}/`)) {
			answerNotFound(response, notFound);
			return;
		}
		const path = pathname.slice(prefix.length) || '/';
		const meaning = readAddress(path, search, hasPage);
		if (meaning.kind === 'alias' || (prefix !== '' && pathname === prefix)) {
			const target = meaning.kind === 'alias' ? meaning.path : '/';
			response
				.writeHead(301, { location: addressOf(target, prefix) + (path.startsWith('/error') ? '' : search) })
				.end();
			return;
		}
		serveFile(request, response, path + search, files, () => {
			answerNotFound(response, notFound);
		});
	});
}

function serveFile(
	request: IncomingMessage,
	response: ServerResponse,
	url: string,
	files: ReturnType<typeof sirv>,
	otherwise: () => void,
): void {
	request.url = url;
	files(request, response, otherwise);
}

function answerNotFound(response: ServerResponse, page: Buffer): void {
	response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(page);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const port = Number(process.env['PORT'] ?? 4321);
	const base = process.env['BASE_PATH'] ?? '/';
	createSiteServer(resolve('dist'), base).listen(port, () => {
		console.log(`Serving dist on http://localhost:${port}${addressOf('/', base)}`);
	});
}
