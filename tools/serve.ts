import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPolicy } from '../integrations/host-files/write.ts';
import { addressOf, normalizeBase, readAddress } from '../src/model/site/addresses.ts';
import { hostFiles } from '../src/model/site/hosting.ts';
import { FileResponses, type FileResponse } from './file-responses.ts';

/**
 * Serves a built site with the addresses, statuses and headers of every recipe in `deploy/`.
 * @param dist the folder that the build wrote
 * @param base the base path of that build, `/` at the root
 */
export function createSiteServer(dist: string, base = '/'): Server {
	const files = new FileResponses(dist, readPolicy(dist));
	const prefix = normalizeBase(base);
	return createServer((request, response) => {
		const { method = 'GET', headers } = request;
		const found =
			method === 'GET' || method === 'HEAD'
				? respondTo(request.url ?? '/', prefix, files, headers)
				: files.refuse(headers, 405);
		response.writeHead(found.status, found.headers).end(method === 'HEAD' ? undefined : found.body);
	});
}

function respondTo(
	url: string,
	prefix: string,
	files: FileResponses,
	headers: Readonly<Record<string, string | string[] | undefined>>,
): FileResponse {
	const target = readTarget(url);
	if (target === undefined) return files.refuse(headers, 400);
	const { pathname, search } = target;
	if (prefix !== '' && pathname === prefix) return files.redirect(addressOf('/', prefix) + search);
	if (!pathname.startsWith(`${prefix}/`)) return files.refuse(headers, 404);
	const path = pathname.slice(prefix.length);
	const meaning = readAddress(path, search, (candidate) => hasPage(files.dist, candidate));
	if (meaning.kind === 'alias')
		return files.redirect(addressOf(meaning.path, prefix) + (path.startsWith('/error') ? '' : search));
	if (meaning.kind === 'page') return files.page(meaning.path, headers);
	const isFile =
		(hostFiles as readonly string[]).includes(path) || path.endsWith('.html') || meaning.kind === 'unknown-code';
	return isFile ? files.refuse(headers, 404) : files.file(path, headers);
}

/** The parts of a request's target, or nothing when a browser would not send it. */
function readTarget(url: string): URL | undefined {
	return url.startsWith('/') && URL.canParse(`http://localhost${url}`) ? new URL(`http://localhost${url}`) : undefined;
}

/** Whether a path is a page; the 404 page is not, and `/` has no second name. */
function hasPage(dist: string, path: string): boolean {
	if (path === '/404' || path === '/index' || path.includes('%') || path.endsWith('/') !== (path === '/')) return false;
	return existsSync(join(dist, path === '/' ? 'index.html' : `${path}.html`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const port = Number(process.env['PORT'] ?? 4321);
	const base = process.env['BASE_PATH'] ?? '/';
	const server = createSiteServer(resolve('dist'), base);
	server.listen(port, () => {
		console.log(`Serving dist on http://localhost:${port}${addressOf('/', base)}`);
	});
}
