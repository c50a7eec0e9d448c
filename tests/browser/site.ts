import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createSiteServer } from '../../tools/serve.ts';
import { watchRequests } from './quiet.ts';
import { connectBrowser } from './connect-browser.ts';

/** A built site that is being served, and a connection to the browser that looks at it. */
export interface OpenSite {
	/** Its address without a slash at the end. */
	readonly address: string;
	readonly browser: Browser;
	/** What the server was asked for, in order: a driver tells of a worker's requests when it hears of the worker. */
	readonly requests: string[];
	/**
	 * A page at a path of the site or a whole address, open until the test ends; what goes wrong is kept in `problems`.
	 * Pages without options share one context: a new one takes as long as the page. Workers run in neither.
	 */
	readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
	readonly close: () => Promise<void>;
}

/** A page of the site, and what its scripts complained of. */
export interface OpenPage {
	readonly page: Page;
	readonly problems: readonly string[];
}

const opened = new Set<Page | BrowserContext>();

/** Closes the pages that were opened since it was last called: one that stays open takes the processors from others. */
export async function closePages(): Promise<void> {
	await Promise.all([...opened].map((page) => page.close()));
	opened.clear();
}

/** Serves `dist` on a free port and connects to the browser. */
export async function openSite(dist = 'dist', base = '/'): Promise<OpenSite> {
	const server = createSiteServer(resolve(dist), base);
	const requests: string[] = [];
	server.on('request', ({ url = '' }) => requests.push(url));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const browser = await connectBrowser();
	const shared = await browser.newContext({ serviceWorkers: 'block' });
	return {
		address,
		browser,
		requests,
		open: async (path, options) => {
			const context = options ? await browser.newContext({ serviceWorkers: 'block', ...options }) : shared;
			const page = await context.newPage();
			opened.add(options ? context : page);
			watchRequests(page);
			const problems: string[] = [];
			page.on('pageerror', (error) => problems.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text());
			});
			await page.goto(path.startsWith('http:') ? path : address + path);
			return { page, problems };
		},
		close: async () => {
			await browser.close();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** The codes of the results that a page shows, in order. */
export function readCodes(page: Page, within: string): Promise<string[]> {
	return page
		.locator(`${within} [data-code]`)
		.evaluateAll((items) => items.map((item) => item.getAttribute('data-code') ?? ''));
}
