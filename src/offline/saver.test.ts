import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hashOf, packFiles } from '../../integrations/offline-bundle/pack.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { installWorkerScope } from '../../tests/worker-scope.ts';

const contents: Readonly<Record<string, string>> = {
	'/': '<p>Start</p>',
	'/codes/50058': '<p>No signed-in user</p>',
	'/404.html': '<p>Not here</p>',
	'/_astro/a.js': 'export {};',
};
const bundle = await packFiles(
	Object.entries(contents).map(([path, text]) => ({
		path,
		size: text.length,
		read: () => Buffer.from(text),
	})),
);
const { caches } = installWorkerScope({
	bundle: { path: '/offline-bundle/v2', bytes: bundle.length, hash: hashOf(bundle) },
	pages: 2,
});
const { keyOf, notesName } = await import('./cache-names.ts');
const { findFile, findOwn, markComplete, openOwn, removeAll } = await import('./copies.ts');
const { isDeclined, keepNote, readNote } = await import('./notes.ts');
const { keepAttempts } = await import('./attempts.ts');
const { Saver } = await import('./saver.ts');

const asked = vi.fn<(address: string) => Promise<Response>>();
const givesBundle = (): Promise<Response> => Promise.resolve(new Response(new Uint8Array(bundle)));
const nothing = (): void => undefined;

beforeEach(() => {
	caches.clear();
	asked.mockReset().mockImplementation(givesBundle);
	vi.stubGlobal('fetch', asked);
});

describe('saving', () => {
	test('writes every file of the bundle, and the copy is complete', async () => {
		const saver = new Saver(nothing);
		expect(await saver.status()).toMatchObject({ state: 'empty', hasOlder: false, isDeclined: false });
		await saver.save(false);
		expect(await saver.status()).toMatchObject({ state: 'ready', bytes: bundle.length, pages: 2, totalPages: 2 });
		for (const [path, text] of Object.entries(contents)) expect(await (await findFile(path))?.text()).toBe(text);
		expect((await findOwn())?.files).toEqual(new Set(Object.keys(contents)));
	});
	test('gives the page for missing addresses the status that says so', async () => {
		await new Saver(nothing).save(false);
		expect((await findFile('/404.html'))?.status).toBe(404);
		expect((await findFile('/'))?.status).toBe(200);
	});
	test('a saved site asks for nothing', async () => {
		const saver = new Saver(nothing);
		await saver.save(false);
		await saver.save(true);
		expect(asked).toHaveBeenCalledOnce();
	});
	test('twice at the same time is one attempt', async () => {
		const saver = new Saver(nothing);
		await Promise.all([saver.save(false), saver.save(false)]);
		expect(asked).toHaveBeenCalledOnce();
	});
	test('reports when it begins and when it ends', async () => {
		const states: Promise<{ state: string }>[] = [];
		const saver = new Saver(() => states.push(saver.status()));
		await saver.save(false);
		const told = (await Promise.all(states)).map(({ state }) => state);
		expect([told[0], told.at(-1)]).toEqual(['saving', 'ready']);
	});
});

describe('a copy that was removed', () => {
	test('is not saved again unless someone asks', async () => {
		const saver = new Saver(nothing);
		await removeAll();
		await saver.save(false);
		expect(asked).not.toHaveBeenCalled();
		expect(await saver.status()).toMatchObject({ state: 'empty', isDeclined: true });
		await saver.save(true);
		expect(await saver.status()).toMatchObject({ state: 'ready' });
		expect(await isDeclined()).toBe(false);
	});
	test('in part is no copy any more, and saving fills it again', async () => {
		const saver = new Saver(nothing);
		await saver.save(false);
		await (await openOwn()).delete(keyOf('/codes/50058'));
		expect(await saver.status()).toMatchObject({ state: 'empty' });
		expect(await findOwn()).toBeUndefined();
		await saver.save(false);
		expect(await saver.status()).toMatchObject({ state: 'ready' });
		expect(await findFile('/codes/50058')).toBeDefined();
	});
});

describe('a failed attempt', () => {
	/** Lets the cache refuse one path. */
	async function refuse(path: string, error: Error) {
		const cache = await openOwn();
		const put = cache.put.bind(cache);
		vi.spyOn(cache, 'put').mockImplementation((address, response) =>
			address === keyOf(path) ? Promise.reject(error) : put(address, response),
		);
	}

	test.each<[string, string, () => void | Promise<void>]>([
		['network', 'the network fails', () => void asked.mockRejectedValue(new TypeError('Failed to fetch'))],
		['changed', 'a newer bundle is there', () => void asked.mockResolvedValue(new Response('x'.repeat(bundle.length)))],
		['storage', 'there is no space', () => refuse('/_astro/a.js', new DOMException('full', 'QuotaExceededError'))],
		[
			'storage',
			'there is no space in Firefox',
			() => refuse('/_astro/a.js', Object.assign(new Error(), { name: 'NS_ERROR_FILE_NO_DEVICE_SPACE' })),
		],
		[
			'unknown',
			'the browser fails otherwise',
			() => refuse('/_astro/a.js', new DOMException('broken', 'UnknownError')),
		],
	])('says %s when %s', async (failure, _, fail) => {
		const saver = new Saver(nothing);
		await fail();
		await saver.save(false);
		expect(await saver.status()).toMatchObject({ state: 'failed', failure });
	});
	test('leaves nothing behind but what was there before', async () => {
		await (await openOwn()).put(keyOf('/offline'), new Response('the shell'));
		await refuse('/_astro/a.js', new DOMException('full', 'QuotaExceededError'));
		await new Saver(nothing).save(false);
		const kept = await (await openOwn()).keys();
		expect(kept.map(({ url }) => url)).toEqual([keyOf('/offline')]);
	});
	test('can be followed by one that works', async () => {
		const saver = new Saver(nothing);
		asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
		await saver.save(false);
		await saver.save(false);
		expect(await saver.status()).toMatchObject({ state: 'ready' });
		await removeAll();
		expect(await saver.status()).toMatchObject({ state: 'empty' });
	});
	test.each([
		['stays when there was no space beside it, until a person asks again', 'QuotaExceededError', false],
		['stays after any other failure, also when a person asks again', 'UnknownError', true],
	])('leaves the older copy, which %s', async (_, name, staysWhenAsked) => {
		await (await caches.open('offline /docs/ v1')).put(keyOf('/'), new Response('older'));
		await refuse('/_astro/a.js', new DOMException('refused', name));
		const saver = new Saver(nothing);
		await saver.save(true);
		await saver.save(false);
		expect(await caches.has('offline /docs/ v1')).toBe(true);
		await saver.save(true);
		expect(await caches.has('offline /docs/ v1')).toBe(staysWhenAsked);
	});
	test('says whether an older copy answers meanwhile', async () => {
		const older = (await caches.open('offline /docs/ v1')) as unknown as Cache;
		await older.put(keyOf('/'), new Response('older'));
		await markComplete(older, ['/']);
		asked.mockRejectedValue(new TypeError('Failed to fetch'));
		const saver = new Saver(nothing);
		await saver.save(false);
		expect(await saver.status()).toMatchObject({ state: 'failed', hasOlder: true });
	});
});

describe('attempts that fail', () => {
	/** A worker that the browser has started again, which knows what is kept and nothing else. */
	const restart = (): InstanceType<typeof Saver> => new Saver(nothing);
	/** Saves by itself in one worker after the other, as page after page does that opens later. */
	async function saveAgain(times: number): Promise<void> {
		for (let time = 0; time < times; time += 1) {
			const saver = restart();
			if ((await saver.status()).state === 'empty') await saver.save(false);
			// Nor when a page asks that has not heard of it.
			if (time === times - 1) await restart().save(false);
		}
	}
	const altered = (): Promise<Response> => Promise.resolve(new Response('x'.repeat(bundle.length)));
	const gone = (): Promise<Response> => Promise.resolve(new Response('gone', { status: 404 }));
	const cut = (): Promise<Response> => Promise.resolve(new Response('x'));
	const fails = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

	test.each([
		['bring another file', altered, 'changed'],
		['break off', cut, 'network'],
	])('are three at most for a version when they %s, until a person asks', async (_, answer, failure) => {
		asked.mockImplementation(answer);
		await saveAgain(5);
		expect(asked).toHaveBeenCalledTimes(3);
		expect(await restart().status()).toMatchObject({ state: 'failed', failure });
		await restart().save(true);
		expect(asked).toHaveBeenCalledTimes(4);
		asked.mockImplementation(givesBundle);
		await restart().save(true);
		expect(await restart().status()).toMatchObject({ state: 'ready' });
	});
	test.each([
		['reach nothing', fails],
		['find no bundle', gone],
	])('and fetch nothing, because they %s, are not counted', async (_, answer) => {
		asked.mockImplementation(answer);
		await saveAgain(5);
		expect(await restart().status()).toMatchObject({ state: 'empty' });
		asked.mockImplementation(givesBundle);
		await saveAgain(1);
		expect(await restart().status()).toMatchObject({ state: 'ready' });
	});
	test('for lack of space are one, until a person asks, who gives up the older copy', async () => {
		await (await caches.open('offline /docs/ v1')).put(keyOf('/'), new Response('older'));
		const put = vi.spyOn(await openOwn(), 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
		await saveAgain(3);
		expect(asked).toHaveBeenCalledOnce();
		expect(await restart().status()).toMatchObject({ state: 'failed', failure: 'storage' });
		put.mockRestore();
		await restart().save(true);
		expect(await restart().status()).toMatchObject({ state: 'ready' });
		expect(await caches.has('offline /docs/ v1')).toBe(false);
	});
	test('for lack of space are one, whichever version it was', async () => {
		await keepAttempts(1, 'storage');
		await keepNote('/offline-attempts.json', await readAs('v1'));
		await saveAgain(1);
		expect(asked).not.toHaveBeenCalled();
	});
	test('of another version are not counted for this one', async () => {
		await keepAttempts(3, 'changed');
		await keepNote('/offline-attempts.json', await readAs('v1'));
		await saveAgain(1);
		expect(await restart().status()).toMatchObject({ state: 'ready' });
	});
	/** What is kept, as if an older version had kept it. */
	async function readAs(version: string): Promise<Response> {
		const kept = (await (await readNote('/offline-attempts.json'))?.json()) as object;
		return Response.json({ ...kept, version });
	}
	test('where there is no space to keep even that fetch nothing', async () => {
		vi.spyOn(await caches.open(notesName), 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
		const saver = restart();
		await saver.save(false);
		expect(await saver.status()).toMatchObject({ state: 'failed', failure: 'storage' });
		expect(asked).not.toHaveBeenCalled();
	});
	test('where the browser keeps a note without its content are one for lack of space, until a person asks', async () => {
		await keepNote('/offline-attempts.json', new Response(''));
		await saveAgain(1);
		expect(asked).not.toHaveBeenCalled();
		expect(await restart().status()).toMatchObject({ state: 'failed', failure: 'storage' });
		await restart().save(true);
		expect(await restart().status()).toMatchObject({ state: 'ready' });
	});
	test('because the browser ends the worker are three at most, too', async () => {
		asked.mockReturnValue(new Promise(() => undefined));
		for (let time = 0; time < 5; time += 1) {
			const calls = asked.mock.calls.length;
			void restart().save(false);
			await waitUntil(() => {
				expect(asked.mock.calls.length).toBe(Math.min(calls + 1, 3));
			});
		}
		expect(await restart().status()).toMatchObject({ state: 'failed', failure: 'unknown' });
	});
	test('are forgotten once one succeeds, so that a copy that is lost later is saved again', async () => {
		await keepAttempts(2, 'network');
		await saveAgain(1);
		expect(await caches.keys()).toEqual(['offline /docs/ v2']);
		for (let time = 0; time < 4; time += 1) {
			await (await openOwn()).delete(keyOf('/'));
			await saveAgain(1);
			expect(await restart().status()).toMatchObject({ state: 'ready' });
		}
	});
	test('are forgotten when a person removes what is saved', async () => {
		await keepAttempts(3, 'storage');
		await removeAll();
		expect(await restart().status()).toMatchObject({ state: 'empty', isDeclined: true });
	});
});
