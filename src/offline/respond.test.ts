import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installWorkerScope, site } from '../../tests/worker-scope.ts';

const { caches } = installWorkerScope({
	unsaved: { paths: ['/codes.json'], besidePages: ['/codes/*.md'] },
});
const { respondWithDocument, respondWithFile } = await import('./respond.ts');
const { keyOf } = await import('./cache-names.ts');
const { createResponse, findOwn, markComplete } = await import('./copies.ts');

// The worker remembers what a version holds, so that copies of different content have different names here.
const own = 'offline /docs/ v2';
const older = 'offline /docs/ v1';
const other = 'offline /docs/ v0';
const asked = vi.fn<() => Promise<Response>>();

async function fill(name: string, paths: readonly string[]) {
	const cache = (await caches.open(name)) as unknown as Cache;
	for (const path of paths)
		await cache.put(keyOf(path), createResponse(`${path} of ${name}`, path, path === '/404.html' ? 404 : 200));
	return cache;
}

async function save(name: string, paths: readonly string[]) {
	const cache = await fill(name, paths);
	await markComplete(cache, paths);
	return cache;
}

/** What the worker answers to the address of a document. */
async function visit(path: string, query = ''): Promise<{ status: number; text: string; to: string | null }> {
	const answer = await respondWithDocument({ kind: 'document', path, query }, new Request(site + path + query));
	return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
}

const isOffline = (): void => void asked.mockRejectedValue(new TypeError('Failed to fetch'));

beforeEach(() => {
	caches.clear();
	asked.mockReset().mockResolvedValue(new Response('from the network'));
	vi.stubGlobal('fetch', asked);
	// Node's Response refuses a path alone, which a browser completes by the worker's address.
	vi.spyOn(Response, 'redirect').mockImplementation(
		(to, status = 302) => new Response(null, { status, headers: { location: String(to) } }),
	);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe('a document', () => {
	test('of the copy is answered without asking the network', async () => {
		await save(own, ['/codes/50058']);
		expect(await visit('/codes/50058')).toMatchObject({ status: 200, text: `/codes/50058 of ${own}` });
		expect(asked).not.toHaveBeenCalled();
	});
	test('at another address of the same page is led there', async () => {
		await save(own, ['/codes/50058']);
		expect(await visit('/AADSTS50058', '?x=1')).toMatchObject({ status: 301, to: '/docs/codes/50058?x=1' });
	});
	test('that the copy lacks is asked of the network', async () => {
		await save(own, ['/']);
		expect(await visit('/codes/50058')).toMatchObject({ text: 'from the network' });
	});
	test('without a copy is asked of the network, even when a cache that is no copy holds it', async () => {
		await fill(own, ['/codes/50058']);
		expect(await visit('/codes/50058')).toMatchObject({ text: 'from the network' });
	});
	test('that the copy lost is asked of the network, and the copy is a copy no more', async () => {
		const cache = await save(own, ['/', '/codes/50058']);
		await cache.delete(keyOf('/codes/50058'));
		expect(await visit('/codes/50058')).toMatchObject({ text: 'from the network' });
		expect(await findOwn()).toBeUndefined();
	});
});

describe('a document, when the network does not answer,', () => {
	beforeEach(isOffline);

	test.each<[string, readonly string[], string, { status: number; text: string }]>([
		[
			'is the page of the copy that says what is missing',
			['/', '/404.html'],
			other,
			{ status: 404, text: `/404.html of ${other}` },
		],
		['is the page about offline use of the shell', ['/', '/offline'], own, { status: 503, text: `/offline of ${own}` }],
	])('%s', async (_, paths, name, expected) => {
		await save(name, paths);
		expect(await visit('/codes/50058')).toMatchObject(expected);
	});
	test.each([
		['/codes.json', 503],
		['/codes/50058.md', 503],
		['/codes/50059.md', 404],
		['/codes.txt', 404],
	])('at %s, which the copy leaves out or does not know, has status %i', async (path, status) => {
		await save(own, ['/', '/404.html', '/offline', '/codes/50058']);
		expect(await visit(path)).toMatchObject({ status });
	});
	test('has the words that say so when it is the page about the copy', async () => {
		const cache = await fill(own, []);
		await cache.put(
			keyOf('/offline'),
			createResponse('<p data-not-saved hidden>Not saved</p><b hidden>x</b>', '/offline'),
		);
		expect((await visit('/codes.json')).text).toBe('<p data-not-saved>Not saved</p><b hidden>x</b>');
	});
	test('comes from what is left of a copy that lost another file', async () => {
		await fill(older, ['/codes/50058', '/offline']);
		expect(await visit('/codes/50058')).toMatchObject({ status: 200, text: `/codes/50058 of ${older}` });
	});
	test('is an error when nothing is saved', async () => {
		const answer = await respondWithDocument({ kind: 'document', path: '/', query: '' }, new Request(site));
		expect(answer.type).toBe('error');
	});
	test('is not waited for longer than three seconds', async () => {
		vi.useFakeTimers();
		asked.mockReturnValue(new Promise(() => undefined));
		await fill(own, ['/offline']);
		const answer = visit('/codes/50058');
		await vi.advanceTimersByTimeAsync(3000);
		expect(await answer).toMatchObject({ status: 503 });
	});
});

describe('a file', () => {
	test('of any saved version is answered without asking the network', async () => {
		await fill(older, ['/_astro/a.js']);
		expect(await (await respondWithFile('/_astro/a.js', new Request(`${site}/_astro/a.js`))).text()).toBe(
			`/_astro/a.js of ${older}`,
		);
		expect(asked).not.toHaveBeenCalled();
	});
	test('that no version holds is asked of the network, whose failure is the answer', async () => {
		const request = new Request(`${site}/_astro/a.js`);
		expect(await (await respondWithFile('/_astro/a.js', request)).text()).toBe('from the network');
		isOffline();
		await expect(respondWithFile('/_astro/a.js', request)).rejects.toThrow('Failed to fetch');
	});
});
