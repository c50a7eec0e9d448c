import type { Page, Request } from 'playwright-core';

/** What a page asks the network for. */
interface Traffic {
	readonly open: Set<Request>;
	/** How many requests began or ended. */
	events: number;
}

const watched = new WeakMap<Page, Traffic>();

/** Counts the requests of a page from now on, so that it can be waited for. */
export function watchRequests(page: Page): void {
	const traffic: Traffic = { open: new Set(), events: 0 };
	watched.set(page, traffic);
	const end = (request: Request): void => {
		traffic.open.delete(request);
		traffic.events += 1;
	};
	page.on('request', (request) => {
		traffic.open.add(request);
		traffic.events += 1;
	});
	page.on('requestfinished', end);
	page.on('requestfailed', end);
}

/**
 * Waits until a page has loaded, all its elements are defined, no request is open, and its scripts have nothing to do.
 * What an answer makes a script do comes after it, so the page must have been idle once since the last one.
 */
export async function waitUntilQuiet(page: Page): Promise<void> {
	const traffic = watched.get(page);
	if (!traffic) throw new Error('waitUntilQuiet: expected a page that watchRequests was called with');
	let before: number;
	do {
		before = traffic.events;
		await page.evaluate(waitUntilIdle);
	} while (traffic.open.size > 0 || traffic.events !== before);
}

/** Waits for what a page can say of itself: everything that was queued before has run, and was painted. */
async function waitUntilIdle(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((done) => {
			addEventListener('load', done, { once: true });
		});
	// Some elements are loaded when someone acts.
	document.dispatchEvent(new Event('pointermove'));
	const names = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
	await Promise.all(names.map((name) => customElements.whenDefined(name)));
	await new Promise((done) => {
		requestAnimationFrame(() => {
			requestIdleCallback(done);
		});
	});
}
