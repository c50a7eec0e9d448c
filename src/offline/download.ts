import type { SaveFailure } from '../model/saved-copy/messages.ts';

/** How many milliseconds may pass without a byte before an attempt ends. */
export const idleLimit = 20_000;

/**
 * How many milliseconds a download may take as a whole; Chromium ends a worker whose task takes five minutes.
 * @internal
 */
export const wholeLimit = 240_000;

/** A failure while saving, with the reason that a page can show. */
export class SaveError extends Error {
	readonly failure: SaveFailure;

	/** @param failure the reason */
	constructor(failure: SaveFailure, cause?: unknown) {
		super(failure, { cause });
		this.failure = failure;
	}
}

/** A file to fetch: its address, size in bytes, and SHA-256 in hexadecimal digits. */
export interface Download {
	readonly address: string;
	readonly bytes: number;
	readonly hash: string;
}

/**
 * The bytes of a file, checked against its size and hash, so that nothing else is ever unpacked.
 * @param onBytes is called with the number of bytes received so far
 */
export async function download(file: Download, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
	const stop = new AbortController();
	const body = await within(wholeLimit, receive(file, onBytes, stop)).catch((error: unknown) => {
		stop.abort();
		throw error instanceof SaveError ? error : new SaveError('network', error);
	});
	if ((await hashOf(body)) !== file.hash) throw new SaveError('changed');
	return body;
}

async function receive(
	{ address, bytes }: Download,
	onBytes: (bytes: number) => void,
	stop: AbortController,
): Promise<Uint8Array<ArrayBuffer>> {
	const response = await within(
		idleLimit,
		fetch(address, { cache: 'no-store', redirect: 'error', signal: stop.signal }),
	);
	if (response.status >= 500 || !response.body) throw new SaveError('network');
	// A page in place of the bundle is a login, a missing file, or another version's host.
	if (!response.ok || /html/.test(response.headers.get('content-type') ?? '')) throw new SaveError('changed');
	const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
	const body = new Uint8Array(bytes);
	let received = 0;
	for (;;) {
		const { value, done } = await within(idleLimit, reader.read());
		if (done) break;
		if (received + value.length > bytes) throw new SaveError('changed');
		body.set(value, received);
		onBytes((received += value.length));
	}
	// A connection that ends early is the network's doing; a file that is too short looks the same.
	if (received < bytes) throw new SaveError('network');
	return body;
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The value of a promise, unless it takes too long. */
export function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
	return new Promise((done, fail) => {
		const timer = setTimeout(() => {
			fail(new SaveError('network'));
		}, milliseconds);
		promise.then(done, fail).finally(() => {
			clearTimeout(timer);
		});
	});
}
