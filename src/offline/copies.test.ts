import { beforeEach, describe, expect, test } from 'vitest';
import { installWorkerScope, site } from '../../tests/worker-scope.ts';

const { caches, registration } = installWorkerScope();
const {
	createResponse,
	findCopy,
	findFile,
	findOwn,
	isComplete,
	listRemains,
	makeRoom,
	markComplete,
	openOwn,
	removeAll,
	removeOthers,
	unmark,
} = await import('./copies.ts');
const { keyOf } = await import('./cache-names.ts');
const { acceptAgain, isDeclined } = await import('./notes.ts');

const own = 'offline /docs/ v2';
const older = 'offline /docs/ v1';

/** Fills a cache with paths whose content is the name of the cache. */
async function fill(name: string, paths: readonly string[]) {
	const cache = (await caches.open(name)) as unknown as Cache;
	for (const path of paths) await cache.put(keyOf(path), new Response(name));
	return cache;
}

/** Makes a complete copy of a version. */
async function save(name: string, paths: readonly string[]) {
	const cache = await fill(name, paths);
	await markComplete(cache, paths);
	return cache;
}

beforeEach(() => {
	caches.clear();
	registration.installing = registration.waiting = null;
});

test('the key of a path is its address below the base', () => {
	expect(keyOf('/codes/50058')).toBe(`${site}/codes/50058`);
});

test('a file that is looked for while an older copy is removed does not make its cache again', async () => {
	await save(older, ['/a.js']);
	const search = findFile('/b.js');
	await caches.delete(older);
	expect(await search).toBeUndefined();
	expect(await caches.has(older)).toBe(false);
});

describe('a cache is a copy', () => {
	test('only when its list of files has content, which a browser without space may leave out', async () => {
		const cache = await fill(own, ['/']);
		await cache.put(keyOf('/offline-contents.json'), new Response(''));
		expect(await findOwn()).toBeUndefined();
		expect(await findCopy()).toBeUndefined();
	});
	test('only when it was marked as complete', async () => {
		await fill(own, ['/']);
		expect(await findOwn()).toBeUndefined();
		await save(own, ['/', '/codes']);
		expect((await findOwn())?.files).toEqual(new Set(['/', '/codes']));
	});
	test('only while the mark is there', async () => {
		await unmark(await save(own, ['/']));
		expect(await findOwn()).toBeUndefined();
	});
	test('only with all its files: one that lost a file while it was filled cannot be marked', async () => {
		const cache = await fill(own, ['/']);
		await expect(markComplete(cache, ['/', '/codes'])).rejects.toThrow('lost files');
		expect(await findOwn()).toBeUndefined();
	});
	test('and shows when a file was removed later', async () => {
		const cache = await save(own, ['/', '/codes']);
		const copy = { cache, files: new Set(['/', '/codes']) };
		expect(await isComplete(copy)).toBe(true);
		await cache.delete(keyOf('/codes'));
		expect(await isComplete(copy)).toBe(false);
	});
});

describe('the copy that answers', () => {
	test.each([
		['this version, whichever came first', [older, own], own],
		['this version, whichever came last', [own, older], own],
		['an older one when this version has none', [older], older],
	])('is of %s', async (_, names, expected) => {
		for (const name of names) await save(name, ['/']);
		const copy = await findCopy();
		expect(await (await copy?.cache.match(keyOf('/')))?.text()).toBe(expected);
	});
	test('is an older one while this version is being filled', async () => {
		await save(older, ['/']);
		await fill(own, ['/']);
		expect(await (await (await findCopy())?.cache.match(keyOf('/')))?.text()).toBe(older);
	});
	test.each([['offline /docs-2/ v1'], ['offline / v1'], ['other /docs/ v1']])(
		'is never of another site on the same origin: %s',
		async (name) => {
			await save(name, ['/']);
			expect(await findCopy()).toBeUndefined();
		},
	);
});

describe('a file', () => {
	test('is found in any version, this one first', async () => {
		await fill(older, ['/_astro/a.js', '/_astro/b.js']);
		await fill(own, ['/_astro/a.js']);
		expect(await (await findFile('/_astro/a.js'))?.text()).toBe(own);
		expect(await (await findFile('/_astro/b.js'))?.text()).toBe(older);
		expect(await findFile('/_astro/c.js')).toBeUndefined();
	});
	test('is listed with its path even when its cache is no copy', async () => {
		await fill(older, ['/', '/codes/50058']);
		expect((await listRemains()).map(({ files }) => files)).toEqual([new Set(['/', '/codes/50058'])]);
	});
});

describe('an answer', () => {
	test.each([
		['/codes/50058', 'text/html; charset=utf-8'],
		['/', 'text/html; charset=utf-8'],
		['/_astro/a.js', 'text/javascript; charset=utf-8'],
		['/search-index/aa/wasm.en.pagefind', 'application/octet-stream'],
	])('to %s has the type %s and the headers of the host', (path, type) => {
		const { status, headers } = createResponse('x', path);
		expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
			200,
			type,
			'nosniff',
		]);
	});
	test('can have another status', () => {
		expect(createResponse('x', '/404.html', 404).status).toBe(404);
	});
});

describe('removing', () => {
	const foreign = 'offline /docs-2/ v1';

	test('the others keeps this version and other sites', async () => {
		for (const name of [older, own, foreign]) await save(name, ['/']);
		await removeOthers();
		expect(await caches.keys()).toEqual([own, foreign]);
	});
	test.each(['installing', 'waiting'] as const)('the others waits while a newer worker is %s', async (state) => {
		registration[state] = {};
		for (const name of [older, own, 'offline /docs/ v3']) await save(name, ['/']);
		await removeOthers();
		expect(await caches.keys()).toHaveLength(3);
	});
	test('what takes the room of this version keeps other sites, and does not wait', async () => {
		registration.waiting = {};
		for (const name of [older, own, foreign]) await save(name, ['/']);
		await makeRoom();
		expect(await caches.keys()).toEqual([own, foreign]);
	});
	test('everything leaves other sites alone and is remembered until someone asks again', async () => {
		for (const name of [older, own, foreign]) await save(name, ['/']);
		expect(await isDeclined()).toBe(false);
		await removeAll();
		expect(await findCopy()).toBeUndefined();
		expect(await caches.has(foreign)).toBe(true);
		expect(await isDeclined()).toBe(true);
		await removeOthers();
		expect(await isDeclined()).toBe(true);
		await acceptAgain();
		expect(await isDeclined()).toBe(false);
	});
	test('everything leaves nothing that a file could come from', async () => {
		await (await openOwn()).put(keyOf('/offline'), new Response('x'));
		await removeAll();
		expect(await findFile('/offline')).toBeUndefined();
		expect(await findFile('/offline-choice')).toBeUndefined();
	});
});
