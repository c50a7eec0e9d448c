import type { Browser } from 'puppeteer-core';
import { longestWait } from '../longest-wait.ts';
import { recordStates, waitFor, type FaultProfile, type Tab } from './tab.ts';

/** What a page of Firefox's own can use; its interfaces are named here as far as they are used. */
interface FirefoxScope {
	readonly Cc: Readonly<Record<string, { getService(wanted: unknown): WorkerManager }>>;
	readonly Ci: Readonly<Record<string, unknown>>;
}

interface WorkerManager {
	getAllRegistrations(): {
		readonly length: number;
		queryElementAt(index: number, wanted: unknown): Registration;
	};
}

interface Registration {
	readonly scope: string;
	readonly activeWorker: { terminateWorker(): Promise<void> } | null;
}

/** Opens a profile of Firefox. Only one that was launched with system access and `about:serviceworkers` can end workers. */
export async function openFirefoxProfile(browser: Browser): Promise<FaultProfile> {
	const context = await browser.createBrowserContext();
	return {
		openTab: async () => {
			// In a window behind others, timers are slowed down less than in a tab behind others.
			const page = await context.newPage({ type: 'window' });
			page.setDefaultTimeout(longestWait);
			await page.evaluateOnNewDocument(recordStates);
			return {
				goto: (address) => page.goto(address),
				// Puppeteer's own type takes handles of things in the page apart, which no test here has.
				evaluate: <Given, Result>(act: (given: Given) => Result | Promise<Result>, given: Given) =>
					page.evaluate(act as (given: unknown) => unknown, given) as Promise<Result>,
				close: () => page.close(),
			};
		},
		endWorkers: async (site) => {
			const own = (await browser.pages()).find((page) => page.url() === 'about:serviceworkers');
			if (!own) throw new Error('endWorkers: expected a Firefox that was launched with about:serviceworkers');
			await own.evaluate(endWorkers, site);
		},
		fillStorage: fill,
		freeStorage: free,
		close: () => context.close(),
	};
}

/** Ends the active workers of a site, in a page of Firefox's own. */
async function endWorkers(site: string): Promise<void> {
	const { Cc, Ci } = globalThis as unknown as FirefoxScope;
	const manager = Cc['@mozilla.org/serviceworkers/manager;1']?.getService(Ci['nsIServiceWorkerManager']);
	const registrations = manager?.getAllRegistrations();
	for (let index = 0; index < (registrations?.length ?? 0); index += 1) {
		const registration = registrations?.queryElementAt(index, Ci['nsIServiceWorkerRegistrationInfo']);
		if (registration?.scope.startsWith(site) === true) await registration.activeWorker?.terminateWorker();
	}
}

/** Writes bytes that cannot be compressed until a site may keep so few more. */
function fill(tab: Tab, room: number): Promise<void> {
	return tab.evaluate(async (left) => {
		const { quota = 0, usage = 0 } = await navigator.storage.estimate();
		const block = new Uint8Array(65_536).map(() => Math.random() * 256);
		const count = Math.floor((quota - usage - left) / block.length);
		const cache = await caches.open('ballast');
		await cache.put('/ballast', new Response(new Blob(Array.from({ length: count }, () => block))));
	}, room);
}

async function free(tab: Tab): Promise<void> {
	const readUsage = (): Promise<number> =>
		tab.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0, undefined);
	const before = await readUsage();
	await tab.evaluate(() => caches.delete('ballast'), undefined);
	await waitFor(readUsage, (usage) => usage < before / 2);
}
