import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join, posix, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { addressOf, normalizeBase } from '../src/model/site/addresses.ts';
import { readAddress } from '../src/model/site/read-address.ts';
import { hostFiles } from '../src/model/site/hosting.ts';
import { FileResponses, type FileResponse } from './file-responses.ts';

/**
 * Serves a built site with the addresses, statuses and headers of every recipe in `deploy/`.
 * @param dist the folder that the build wrote
 * @param base the base path of that build, `/` at the root
 */
export function createSiteServer(dist: string, base = '/'): Server {
	const files = new FileResponses(dist);
	const prefix = normalizeBase(base);
	return createServer((request, response) => {
		respondTo(request, prefix, files)
			.then(({ status, headers, body }) => pipeline([...body, response.writeHead(status, headers)]))
			// A reader who leaves ends the answer.
			.catch(() => response.destroy());
	});
}

async function respondTo(request: IncomingMessage, prefix: string, files: FileResponses): Promise<FileResponse> {
	const { method = 'GET', url = '/' } = request;
	if (method !== 'GET' && method !== 'HEAD') return files.refuse(405, request);
	const target = readTarget(url, prefix);
	if (target === undefined) return files.refuse(400, request);
	const { path, search } = target;
	if (path === '') return files.redirect(addressOf('/', prefix) + search);
	if (path === undefined) return files.refuse(404, request);
	const meaning = readAddress(path, search, (candidate) => hasPage(files.dist, candidate));
	if (meaning.kind === 'alias')
		return files.redirect(addressOf(meaning.path, prefix) + (path.startsWith('/error') ? '' : search));
	if (meaning.kind === 'page')
		return files.file(meaning.path === '/' ? '/index.html' : `${meaning.path}.html`, request);
	const isFile = !(hostFiles as readonly string[]).includes(path) && !path.endsWith('.html');
	return isFile && meaning.kind !== 'unknown-code' ? files.file(path, request) : files.refuse(404, request);
}

/** What is asked for below the base. */
interface Target {
	/** Decoded, with one slash between two names; empty for the base itself, nothing outside it. */
	readonly path: string | undefined;
	readonly search: string;
}

/** Reads a request's target; gives nothing when a browser would not send it. */
function readTarget(url: string, prefix: string): Target | undefined {
	if (!url.startsWith('/') || !URL.canParse(`http://localhost${url}`)) return undefined;
	const { pathname, search } = new URL(`http://localhost${url}`);
	if (prefix !== '' && pathname === prefix) return { path: '', search };
	if (!pathname.startsWith(`${prefix}/`)) return { path: undefined, search };
	try {
		return { path: posix.normalize(decodeURIComponent(pathname.slice(prefix.length))), search };
	} catch {
		return undefined;
	}
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
