import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
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
	/** A page of a fresh context at a path of the site or a whole address, open until the test ends; what goes wrong is kept in `problems`. */
	readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
	readonly close: () => Promise<void>;
}

/** A page of the site, and what its scripts complained of. */
export interface OpenPage {
	readonly page: Page;
	readonly problems: readonly string[];
}

const opened = new Set<BrowserContext>();

// Pages that stay open take the processors from the tests behind them.
afterEach(async () => {
	await Promise.all([...opened].map((context) => context.close()));
	opened.clear();
});

/** Serves `dist` on a free port and connects to the browser. */
export async function openSite(dist = 'dist', base = '/'): Promise<OpenSite> {
	const server = createSiteServer(resolve(dist), base);
	const requests: string[] = [];
	server.on('request', ({ url = '' }) => requests.push(url));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const browser = await connectBrowser();
	return {
		address,
		browser,
		requests,
		open: async (path, options) => {
			const context = await browser.newContext({ serviceWorkers: 'block', ...options });
			opened.add(context);
			const page = await context.newPage();
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
