import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import { send } from '@fastify/send';
import Negotiator from 'negotiator';
import { cachingOf, revalidated, securityHeaders } from '../src/model/site/hosting.ts';
import { isCompressible, leastCompressed, mediaTypeOf } from '../src/model/site/media-types.ts';

type Headers = Readonly<Record<string, string>>;

/** What the server says to a request. */
export interface FileResponse {
	readonly status: number;
	readonly headers: Headers;
	/** The bytes, and what they go through on their way. */
	readonly body: readonly [Readable, ...Transform[]];
}

const headersOfAll = { ...securityHeaders, Vary: 'Accept-Encoding' };

/** Gives the files of a built site and the headers of the hosting table. */
export class FileResponses {
	readonly dist: string;

	/** @param dist the folder of the site */
	constructor(dist: string) {
		this.dist = dist;
	}

	/**
	 * A file of the site, the part of it that is asked for, or that it did not change; else the 404 page.
	 * @param path its path in the site, such as `/codes/50058.html`, not encoded
	 */
	async file(path: string, request: IncomingMessage): Promise<FileResponse> {
		const type = mediaTypeOf(path);
		const isPacked = isCompressible(type) && acceptsGzip(request);
		const found = await send(request, encodeURI(path), {
			...{ root: this.dist, index: false, cacheControl: false, contentType: false },
			// A range counts the bytes that are sent, and those of a compressed file are not there before.
			acceptRanges: !isPacked,
		});
		const { statusCode: status, headers, stream } = found;
		const caching = { 'Cache-Control': cachingOf(path) };
		if (found.type === 'file') {
			const all = { ...headersOfAll, ...headers, ...caching, 'Content-Type': type };
			return isPacked && status === 200 ? pack(status, all, stream) : { status, headers: all, body: [stream] };
		}
		stream.destroy();
		if (status !== 412 && status !== 416) return this.refuse(404, request);
		const range = headers['Content-Range'];
		const all = { ...headersOfAll, ...caching, ...(range !== undefined && { 'Content-Range': range }) };
		return { status, headers: all, body: [Readable.from([])] };
	}

	/** The 404 page, with the status of the failure. */
	refuse(status: 400 | 404 | 405, request: IncomingMessage): FileResponse {
		const page = createReadStream(join(this.dist, '404.html'));
		const headers = {
			...{ ...headersOfAll, 'Cache-Control': revalidated, 'Content-Type': mediaTypeOf('404.html') },
			...(status === 405 && { Allow: 'GET, HEAD' }),
		};
		return acceptsGzip(request) ? pack(status, headers, page) : { status, headers, body: [page] };
	}

	/** Another address of the same page. */
	redirect(location: string): FileResponse {
		const headers = { ...headersOfAll, 'Cache-Control': revalidated, Location: location };
		return { status: 301, headers, body: [Readable.from([])] };
	}
}

function acceptsGzip(request: IncomingMessage): boolean {
	return new Negotiator(request).encoding(['gzip']) === 'gzip';
}

/** The same answer, compressed, when that makes it shorter. */
function pack(status: number, headers: Headers, bytes: Readable): FileResponse {
	const { 'Content-Length': length, ...rest } = headers;
	if (length !== undefined && Number(length) < leastCompressed) return { status, headers, body: [bytes] };
	return { status, headers: { ...rest, 'Content-Encoding': 'gzip' }, body: [bytes, createGzip()] };
}
