import { readBase } from './configuration.ts';
import { takeOver } from './take-over.ts';
import { worker } from './worker.ts';

/** The worker of a build without offline use: takes the place of the one before, removes its copies, and itself. */
worker.addEventListener('install', () => {
	void takeOver();
});

// Pages ask a worker that says nothing again and again. One that could not take over for long gets another chance then;
// and a page that registers its worker just after this one has gone brings it back in Chromium, to be removed again.
worker.addEventListener('message', (event) => {
	const isBefore = worker.registration.installing ?? worker.registration.waiting;
	event.waitUntil(isBefore ? worker.skipWaiting() : removeEverything());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(removeEverything());
});

async function removeEverything(): Promise<void> {
	const prefix = `offline ${readBase(worker.registration.scope)}/ `;
	for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
	await worker.registration.unregister();
}
