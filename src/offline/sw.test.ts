import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClient, installWorkerScope, site } from '../../tests/worker-scope.ts';
import { waitUntil } from '../../tests/wait-until.ts';

const offline = '<p>Offline</p>';
const { caches, clients, dispatch, pages, registration, skipWaiting } = installWorkerScope({
	site: 'bb',
	shell: { '/offline': createHash('sha256').update(offline).digest('hex') },
});
await import('./sw.ts');
const { keyOf } = await import('./cache-names.ts');
const { createResponse, findFile, markComplete } = await import('./copies.ts');

const asked = vi.fn<(address: string | Request) => Promise<Response>>();
const page = new FakeClient('one');
const send = (data: unknown, source: unknown = page) => dispatch('message', { data, source });

/** What the browser asks the worker for; Node's Request cannot be a navigation. */
function ask(
	path: string,
	{
		method = 'GET',
		mode = 'navigate',
		body,
		origin,
	}: { method?: string; mode?: string; body?: FormData; origin?: string } = {},
) {
	const request = new Request(site + path, { method, ...(body && { body }) });
	if (origin !== undefined) request.headers.set('origin', origin);
	return dispatch('fetch', { request: Object.defineProperty(request, 'mode', { value: mode }) }) as Promise<
		Response | undefined
	>;
}

const own = 'offline /docs/ v2';
const content = ['/', '/decode', '/_astro/a.js'];

async function save(name: string, paths: readonly string[]): Promise<void> {
	const cache = (await caches.open(name)) as unknown as Cache;
	for (const path of paths) await cache.put(keyOf(path), createResponse(`saved ${path}`, path));
	await markComplete(cache, paths);
}

beforeEach(() => {
	caches.clear();
	pages.splice(0, pages.length, page);
	page.sent.length = 0;
	page.isAnswered = true;
	Object.assign(registration, { installing: null, waiting: null });
	asked.mockReset().mockResolvedValue(new Response('from the network'));
	vi.stubGlobal('fetch', asked);
	// Node's Response refuses a path alone, which a browser completes by the worker's address.
	vi.spyOn(Response, 'redirect').mockImplementation(
		(to, status = 302) => new Response(null, { status, headers: { location: String(to) } }),
	);
});

describe('the life of the worker', () => {
	test('it is installed once the shell is saved', async () => {
		asked.mockResolvedValue(new Response(offline));
		await dispatch('install');
		expect(await (await findFile('/offline'))?.text()).toBe(offline);
	});
	test('it is not installed with a shell of another version', async () => {
		await expect(dispatch('install')).rejects.toThrow('changed');
	});
	test('it answers the pages that are open when it is activated', async () => {
		await dispatch('activate');
		expect(clients.claim).toHaveBeenCalledOnce();
	});
});

describe('a request', () => {
	beforeEach(() => save(own, content));

	test.each<[string, string, Parameters<typeof ask>[1]]>([
		['a document', '/decode', {}],
		['a file', '/_astro/a.js', { mode: 'cors' }],
		['a file with a query', '/_astro/a.js?ts=1', { mode: 'cors' }],
	])('for %s is answered from the copy', async (_, path, options) => {
		expect(await (await ask(path, options))?.text()).toBe(`saved ${path.split('?')[0] ?? ''}`);
	});
	test.each<[string, string, Parameters<typeof ask>[1]]>([
		['that writes', '/decode', { method: 'PUT' }],
		['for the worker itself', '/sw.js', { mode: 'cors' }],
		['for the bundle', '/offline-bundle/v2', { mode: 'cors' }],
	])('%s is left to the browser', async (_, path, options) => {
		expect(await ask(path, options)).toBeUndefined();
		expect(asked).not.toHaveBeenCalled();
	});
	test('with a shared text leads to the decoder, which asks for the text once', async () => {
		const body = new FormData();
		body.append('text', 'AADSTS50058');
		const answer = await ask('/decode', { method: 'POST', body });
		expect([answer?.status, answer?.headers.get('location')]).toEqual([303, '/docs/decode']);
		await send({ kind: 'take-shared' });
		await send({ kind: 'take-shared' });
		expect(page.sent).toEqual([
			{ kind: 'shared', text: 'AADSTS50058' },
			{ kind: 'shared', text: '' },
		]);
	});
});

test('a shared text is not for a page of a site below this one’s path', async () => {
	const body = new FormData();
	body.append('text', 'AADSTS50058');
	await ask('/decode', { method: 'POST', body });
	const foreign = new FakeClient('three', `${site}/entra/decode`);
	await send({ kind: 'take-shared' }, foreign);
	await send({ kind: 'take-shared' });
	expect([foreign.sent, page.sent]).toEqual([[], [{ kind: 'shared', text: 'AADSTS50058' }]]);
});

describe('a text that a form sends as if it were shared', () => {
	test.each([
		['null', 'AADSTS50058'],
		['https://other.example', ''],
		['https://errors.example', ''],
	])('from the origin %s gives the page "%s"', async (origin, text) => {
		const body = new FormData();
		body.append('text', 'AADSTS50058');
		const answer = await ask('/decode', { method: 'POST', body, origin });
		expect([answer?.status, answer?.headers.get('location')]).toEqual([303, '/docs/decode']);
		await send({ kind: 'take-shared' });
		expect(page.sent).toEqual([{ kind: 'shared', text }]);
	});
});

describe('a message', () => {
	test('that asks how the copy is gets the answer, and no other page does', async () => {
		const other = new FakeClient('two');
		pages.push(other);
		await send({ kind: 'report', site: 'bb' });
		expect(page.sent).toMatchObject([{ kind: 'status', site: 'bb', state: 'empty' }]);
		expect(other.sent).toEqual([]);
	});
	test('to remove the copy removes it, and every page of the site is notified', async () => {
		const [other, foreign] = [new FakeClient('two'), new FakeClient('three', 'https://errors.example/docs-2/')];
		pages.push(other, foreign);
		await save(own, content);
		await send({ kind: 'remove' });
		await waitUntil(() => {
			expect(other.sent).toHaveLength(1);
		});
		expect(page.sent).toMatchObject([{ kind: 'status', state: 'empty', isDeclined: true }]);
		expect(foreign.sent).toEqual([]);
		expect(await findFile('/')).toBeUndefined();
	});
	test('to save that fails tells the pages why', async () => {
		asked.mockRejectedValue(new TypeError('Failed to fetch'));
		await send({ kind: 'save', asked: true });
		await waitUntil(() => {
			expect(page.sent.at(-1)).toMatchObject({ state: 'failed', failure: 'network' });
		});
	});
	test('to take over makes a waiting worker ask for it', async () => {
		registration.waiting = {};
		skipWaiting.mockImplementation(() => {
			registration.waiting = null;
			return Promise.resolve();
		});
		await send({ kind: 'activate' });
		expect(skipWaiting).toHaveBeenCalledOnce();
	});
	test.each([
		['is no request', { kind: 'unregister' }, page],
		['comes from no page', { kind: 'remove' }, { id: 'port', postMessage: () => undefined }],
		[
			'comes from a page of another site',
			{ kind: 'remove' },
			new FakeClient('three', 'https://errors.example/docs-2/'),
		],
	])('that %s does nothing', async (_, data, source) => {
		await save(own, content);
		await send(data, source);
		expect(await findFile('/')).toBeDefined();
		expect(page.sent).toEqual([]);
	});
});

describe('an older copy', () => {
	const older = 'offline /docs/ v1';
	beforeEach(() => save(older, content));

	test.each<[boolean, string, () => void | Promise<void>]>([
		[false, 'when this worker answers and every page is of its version', () => save(own, content)],
		[true, 'while this version is not saved', () => undefined],
		[
			true,
			'while this worker or a newer one waits',
			async () => {
				await save(own, content);
				registration.waiting = {};
			},
		],
		[
			true,
			'while this worker or a newer one is installed',
			async () => {
				await save(own, content);
				registration.installing = {};
			},
		],
		[
			true,
			'while a page is open that has not said its version',
			async () => {
				await save(own, content);
				pages.push(new FakeClient('unknown'));
			},
		],
		[
			true,
			'when a page asks that was loaded past the worker, and says nothing of the pages that it answers',
			async () => {
				await save(own, content);
				page.isAnswered = false;
			},
		],
		[
			false,
			'when a page of a site below this one’s path is open, which has a worker of its own',
			async () => {
				await save(own, content);
				const foreign = new FakeClient('three', `${site}/entra/codes/50058`);
				foreign.isAnswered = false;
				pages.push(foreign);
			},
		],
	])('is there still: %s, %s', async (isThere, _, prepare) => {
		await prepare();
		await send({ kind: 'report', site: 'bb' });
		expect(await caches.has(older)).toBe(isThere);
	});
	test('is kept while this worker has still to answer the pages that were open before', async () => {
		await save(own, content);
		const late = new FakeClient('late');
		late.isAnswered = false;
		pages.push(late);
		const answerLate = (done: () => void): void => {
			late.isAnswered = true;
			done();
		};
		clients.claim.mockReturnValueOnce(new Promise((done) => setTimeout(answerLate, 0, done)));
		const activated = dispatch('activate');
		const reported = send({ kind: 'report', site: 'bb' });
		await Promise.all([activated, reported]);
		expect(await caches.has(older)).toBe(true);
	});
	test('is kept for a page of an older version until that page is gone', async () => {
		await save(own, content);
		const old = new FakeClient('old');
		pages.push(old);
		await send({ kind: 'report', site: 'aa' }, old);
		await send({ kind: 'report', site: 'bb' });
		expect(await caches.has(older)).toBe(true);
		pages.pop();
		await send({ kind: 'report', site: 'bb' });
		expect(await caches.has(older)).toBe(false);
	});
});
