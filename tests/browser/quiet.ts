import type { Page, Request } from 'playwright-core';

const openRequests = new WeakMap<Page, Set<Request>>();

/** Counts the requests of a page from now on, so that it can be waited for. */
export function watchRequests(page: Page): void {
	const open = new Set<Request>();
	openRequests.set(page, open);
	page.on('request', (request) => open.add(request));
	for (const ended of ['requestfinished', 'requestfailed'] as const)
		page.on(ended as 'requestfinished', (request) => open.delete(request));
}

/** Waits until a page has loaded, all its elements are defined, no request is open, and its scripts have nothing to do. */
export async function waitUntilQuiet(page: Page): Promise<void> {
	const open = openRequests.get(page);
	if (!open) throw new Error('waitUntilQuiet: expected a page that watchRequests was called with');
	do await page.evaluate(waitUntilIdle);
	while (open.size > 0);
}

/** Waits for what a page can say of itself: everything that was queued before has run, and was painted. */
async function waitUntilIdle(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((done) => {
			addEventListener('load', done, { once: true });
		});
	const names = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
	await Promise.all(names.map((name) => customElements.whenDefined(name)));
	await new Promise((done) => {
		requestAnimationFrame(() => {
			requestIdleCallback(done);
		});
	});
}
