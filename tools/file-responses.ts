import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cachingOf, revalidated, securityHeaders } from '../src/model/site/hosting.ts';
import { isCompressible, leastCompressed, mediaTypeOf } from '../src/model/site/media-types.ts';

type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** What the server says to a request. */
export interface FileResponse {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer | undefined;
}

/** Gives the files of a built site and the headers of the hosting table. */
export class FileResponses {
	readonly dist: string;
	readonly #headers: Readonly<Record<string, string>>;

	/**
	 * @param dist the folder of the site
	 * @param policy its Content-Security-Policy
	 */
	constructor(dist: string, policy: string) {
		this.dist = dist;
		this.#headers = securityHeaders(policy);
	}

	/** A page of the site, such as `/codes/50058`. */
	page(path: string, request: RequestHeaders): FileResponse {
		return this.#send(path === '/' ? 'index.html' : `${path.slice(1)}.html`, 200, request, cachingOf(path));
	}

	/** Another file of the site, or the 404 page. */
	file(path: string, request: RequestHeaders): FileResponse {
		const name = normalize(join('/', path)).slice(1).replaceAll(sep, '/');
		return isFile(join(this.dist, name)) ? this.#send(name, 200, request, cachingOf(path)) : this.refuse(request, 404);
	}

	/** The 404 page, with the status of the failure. */
	refuse(request: RequestHeaders, status: 400 | 404 | 405): FileResponse {
		const found = this.#send('404.html', status, request, revalidated);
		return status === 405 ? { ...found, headers: { ...found.headers, allow: 'GET, HEAD' } } : found;
	}

	/** Another address of the same page. */
	redirect(location: string): FileResponse {
		return { status: 301, headers: { ...this.#headers, 'Cache-Control': revalidated, location }, body: undefined };
	}

	#send(file: string, status: number, request: RequestHeaders, caching: string): FileResponse {
		const bytes = readFileSync(join(this.dist, file));
		const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`;
		const type = mediaTypeOf(file);
		const headers = { ...this.#headers, 'Cache-Control': caching, 'content-type': type, etag, vary: 'Accept-Encoding' };
		if (status === 200 && request['if-none-match'] === etag) return { status: 304, headers, body: undefined };
		const isPacked =
			isCompressible(type) && bytes.length >= leastCompressed && String(request['accept-encoding']).includes('gzip');
		const body = isPacked ? gzipSync(bytes) : bytes;
		const length = String(body.length);
		return {
			status,
			headers: { ...headers, 'content-length': length, ...(isPacked && { 'content-encoding': 'gzip' }) },
			body,
		};
	}
}

/** Whether a path is a file; a name that is too long or contains a zero byte is not. */
function isFile(path: string): boolean {
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
