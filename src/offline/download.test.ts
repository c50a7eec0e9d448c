import { afterEach, describe, expect, test, vi } from 'vitest';
import { download, hashOf, idleLimit, SaveError, wholeLimit, within } from './download.ts';

const address = 'https://errors.example/offline-bundle/v2';
const body = 'the whole bundle';
const file = { address, bytes: body.length, hash: await hashOf(new TextEncoder().encode(body)) };

/** A stream that gives parts and then ends, breaks, or never gives anything more. */
function streamOf(parts: readonly string[], end: 'close' | 'break' | 'hang' = 'close'): ReadableStream<Uint8Array> {
	const left = [...parts];
	return new ReadableStream({
		pull(controller) {
			const part = left.shift();
			if (part !== undefined) controller.enqueue(new TextEncoder().encode(part));
			else if (end === 'close') controller.close();
			else if (end === 'break') controller.error(new TypeError('connection lost'));
		},
	});
}

/** Answers the next request, or fails as a network does. */
function answer(response: Response | Error) {
	const asked = vi.fn<(address: string, options: RequestInit) => Promise<Response>>();
	if (response instanceof Error) asked.mockRejectedValue(response);
	else asked.mockResolvedValue(response);
	vi.stubGlobal('fetch', asked);
	return asked;
}

const bundle = { headers: { 'content-type': 'application/octet-stream' } };
const nothing = (): void => undefined;

/** Why a download failed, or nothing when it came. */
const failureOf = (promise: Promise<unknown>): Promise<string | undefined> =>
	promise.then(
		() => undefined,
		(error: unknown) => (error instanceof SaveError ? error.failure : String(error)),
	);

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('the hash of bytes is their SHA-256 in hexadecimal digits', async () => {
	expect(await hashOf(new TextEncoder().encode('abc'))).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
	);
});

test('a file arrives whole, and its progress is reported part by part', async () => {
	answer(new Response(streamOf(['the ', 'whole ', 'bundle']), bundle));
	const told: number[] = [];
	const bytes = await download(file, (count) => told.push(count));
	expect(new TextDecoder().decode(bytes)).toBe(body);
	expect(told).toEqual([4, 10, 16]);
});

test('a file comes from the network, never from the cache of the browser or after a redirect', async () => {
	const asked = answer(new Response(body, bundle));
	await download(file, nothing);
	expect(asked.mock.calls[0]).toMatchObject([address, { cache: 'no-store', redirect: 'error' }]);
});

describe('a download fails', () => {
	test.each<[string, string, Response | Error]>([
		['network', 'the network fails', new TypeError('Failed to fetch')],
		['network', 'the server fails', new Response('', { status: 503 })],
		['network', 'the connection breaks', new Response(streamOf(['the '], 'break'), bundle)],
		['network', 'the file is shorter', new Response('the whole', bundle)],
		['network', 'the answer has no body', new Response(null, bundle)],
		['changed', 'the file is missing', new Response('', { status: 404 })],
		['changed', 'a page comes in its place', new Response(body, { headers: { 'content-type': 'text/html' } })],
		['changed', 'the file is longer', new Response(`${body}!`, bundle)],
		['changed', 'other bytes come', new Response('THE WHOLE BUNDLE', bundle)],
	])('as %s when %s', async (failure, _, response) => {
		answer(response);
		expect(await failureOf(download(file, nothing))).toBe(failure);
	});
	test('as network when no byte comes for a while, and the request is given up', async () => {
		vi.useFakeTimers();
		const asked = answer(new Response(streamOf(['the '], 'hang'), bundle));
		const failure = failureOf(download(file, nothing));
		await vi.advanceTimersByTimeAsync(idleLimit - 1);
		expect(asked.mock.calls[0]?.[1].signal?.aborted).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(await failure).toBe('network');
		expect(asked.mock.calls[0]?.[1].signal?.aborted).toBe(true);
	});
	test('as network when bytes come, but too few for the whole file in its time', async () => {
		vi.useFakeTimers();
		const every = idleLimit / 4;
		const trickle = new ReadableStream<Uint8Array>({
			pull: async (controller) => {
				await new Promise((done) => setTimeout(done, every));
				controller.enqueue(new Uint8Array(1));
			},
		});
		const asked = answer(new Response(trickle, bundle));
		const told = vi.fn();
		const failure = failureOf(download({ ...file, bytes: wholeLimit }, told));
		await vi.advanceTimersByTimeAsync(wholeLimit - 1);
		expect(asked.mock.calls[0]?.[1].signal?.aborted).toBe(false);
		expect(told.mock.calls.length).toBeGreaterThan(wholeLimit / every / 2);
		await vi.advanceTimersByTimeAsync(1);
		expect(await failure).toBe('network');
		expect(asked.mock.calls[0]?.[1].signal?.aborted).toBe(true);
	});
});

describe('a promise with a limit', () => {
	test('gives its value or its own failure', async () => {
		expect(await within(1000, Promise.resolve(7))).toBe(7);
		await expect(within(1000, Promise.reject(new Error('its own')))).rejects.toThrow('its own');
	});
	test('fails as network when it takes longer', async () => {
		vi.useFakeTimers();
		const failure = failureOf(within(1000, new Promise(nothing)));
		await vi.advanceTimersByTimeAsync(1000);
		expect(await failure).toBe('network');
	});
	test('leaves no timer behind', async () => {
		vi.useFakeTimers();
		await within(1000, Promise.resolve(7));
		await vi.advanceTimersByTimeAsync(0);
		expect(vi.getTimerCount()).toBe(0);
	});
});
