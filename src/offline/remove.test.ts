import { expect, test } from 'vitest';
import { installWorkerScope } from '../../tests/worker-scope.ts';

const { caches, dispatch, registration, skipWaiting } = installWorkerScope();
await import('./remove.ts');

test('a build without offline use takes over at once', async () => {
	registration.installing = {};
	await dispatch('install');
	expect(skipWaiting).toHaveBeenCalledOnce();
});

test('a build without offline use asks to take over again when a page asks it for its state', async () => {
	skipWaiting.mockClear();
	registration.unregister.mockClear();
	registration.waiting = {};
	await dispatch('message');
	expect([skipWaiting.mock.calls.length, registration.unregister.mock.calls.length]).toEqual([1, 0]);
});

test('a build without offline use that was brought back by a page removes itself again', async () => {
	registration.installing = registration.waiting = null;
	await caches.open('offline /docs/ v1');
	await dispatch('message');
	expect(await caches.keys()).not.toContain('offline /docs/ v1');
	expect(registration.unregister).toHaveBeenCalledOnce();
});

test('a build without offline use removes the copies of this site, what was chosen, and itself', async () => {
	for (const name of ['offline /docs/ v1', 'offline /docs/ choice', 'offline /docs-2/ v1', 'other'])
		await caches.open(name);
	await dispatch('activate');
	expect(await caches.keys()).toEqual(['offline /docs-2/ v1', 'other']);
	expect(registration.unregister).toHaveBeenCalledOnce();
});
