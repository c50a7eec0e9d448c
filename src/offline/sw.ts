import { readRequest } from '../model/saved-copy/messages.ts';
import { respondWithDocument, respondWithFile } from './respond.ts';
import { base } from './cache-names.ts';
import { configuration } from './configuration.ts';
import { findOwn, removeAll, removeOthers } from './copies.ts';
import { planResponse } from './plan.ts';
import { Saver } from './saver.ts';
import { keepShared, takeShared } from './shared-text.ts';
import { saveShell } from './shell.ts';
import { takeOver } from './take-over.ts';
import { worker } from './worker.ts';

const saver = new Saver(() => void tellPages());
/** The versions of the pages that are open, by client id, as far as they said. */
const versions = new Map<string, string>();
/** Settles once this worker answers the pages that were open before it; one that was started again did so before. */
let claimed: Promise<void> = Promise.resolve();

worker.addEventListener('install', (event) => {
	event.waitUntil(saveShell());
});

worker.addEventListener('activate', (event) => {
	claimed = worker.clients.claim();
	event.waitUntil(claimed);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const isNavigation = request.mode === 'navigate';
	const senders = [request.headers.get('origin') ?? '', request.referrer].filter((sender) => /^https?:/.test(sender));
	const asked = { method: request.method, url: request.url, isNavigation, senders };
	const plan = planResponse(asked, worker.location.origin, base);
	if (plan.kind === 'document') event.respondWith(respondWithDocument(plan, request));
	if (plan.kind === 'file') event.respondWith(respondWithFile(plan.path, request));
	if (plan.kind === 'share')
		event.respondWith(keepShared(request).then(() => Response.redirect(`${base}/decode`, 303)));
	if (plan.kind === 'refuse-share') event.respondWith(Response.redirect(`${base}/decode`, 303));
});

worker.addEventListener('message', (event) => {
	const request = readRequest(event.data);
	if (!request || !(event.source instanceof Client) || !isOurs(event.source)) return;
	const { source } = event;
	switch (request.kind) {
		case 'report':
			versions.set(source.id, request.site);
			event.waitUntil(
				saver
					.status()
					.then((status) => {
						source.postMessage(status);
					})
					.then(() => tidy(source)),
			);
			return;
		case 'save':
			event.waitUntil(saver.save(request.asked).then(() => tidy(source)));
			return;
		case 'activate':
			event.waitUntil(takeOver());
			return;
		case 'remove':
			event.waitUntil(removeAll().then(tellPages));
			return;
		case 'take-shared':
			// A page of a site below this one's path asks this worker before it has its own.
			if (new URL(source.url).pathname === `${base}/decode`)
				source.postMessage({ kind: 'shared', text: takeShared() ?? '' });
	}
});

/** Whether a page may be of this site, or of another one below its path. */
function isOurs({ url }: Client): boolean {
	return url.startsWith(worker.registration.scope);
}

async function tellPages(): Promise<void> {
	const status = await saver.status();
	// Also those that no worker answers yet; a page of another site does not listen to this one's.
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages.filter(isOurs)) page.postMessage(status);
}

/**
 * Removes older copies once this worker's own is complete and no open page is of another version. While this worker
 * waits, nothing is removed; and none is replaced while it does this, because all of it is part of an event.
 */
async function tidy(asking: Client): Promise<void> {
	await claimed;
	if (!(await findOwn())) return;
	// The pages that this worker answers, of which there are not any before its time: a site below this one's path answers its own.
	const pages = await worker.clients.matchAll({ type: 'window' });
	const isAnswering = pages.some(({ id }) => id === asking.id);
	if (isAnswering && pages.every(({ id }) => versions.get(id) === configuration.site)) await removeOthers();
}
