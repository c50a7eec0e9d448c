import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import { openReader, waitForState, type Reader } from './reader.ts';

let browser: Browser;
let server: FaultServer;
let site = '';
let reader: Reader;
beforeAll(async () => {
	const { dist, base } = siteVariants.belowPath;
	server = new FaultServer(dist, base);
	site = (await server.start()) + base;
	browser = await connectBrowser();
	reader = await openReader(browser, `${site}/codes/50058`);
	await waitForState(reader.page, 'ready');
});
afterAll(async () => {
	await browser.close();
	await server.stop();
});

/** Keeps everything that the states of a page say, in the order in which they say it. */
function recordWords(): void {
	const words = new Set<string>();
	Object.assign(window, { words });
	new MutationObserver(() => {
		for (const element of document.querySelectorAll('offline-state')) {
			const parts = [...element.children].filter((part) => part instanceof HTMLElement && !part.hidden);
			words.add(parts.map(({ textContent }) => textContent).join(' | '));
		}
	}).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['hidden'] });
}

/** What the states of a page said, without their link. */
async function readWords(page: Page): Promise<readonly string[]> {
	const words = await page.evaluate(() => [...(window as unknown as { words: Set<string> }).words]);
	return words.map((text) => text.replace(/^Offline use(?: \| )?/, '')).filter((text) => text !== '');
}

describe('a page of a saved site never says anything but that it is saved', () => {
	const saved = /^saved, as of \d{4}-\d\d-\d\d\.(?: \| Remove the saved copy)?$/;

	test.each<[string, string, (page: Page) => Promise<unknown>]>([
		['when it is opened', '/codes/50011', () => Promise.resolve()],
		['where the copy can be removed', '/offline', () => Promise.resolve()],
		['when it is loaded again past the worker', '/', reloadPastWorker],
		['when the browser ended the worker', '/decode', reloadWithoutWorker],
		['without a network', '/codes', () => Promise.resolve((server.isCut = true))],
	])('%s', async (_, path, prepare) => {
		const page = await reader.context.newPage();
		await page.addInitScript(recordWords);
		await page.goto(site + path);
		await prepare(page);
		await waitForState(page, 'ready');
		const words = await readWords(page);
		expect(words.length).toBeGreaterThan(0);
		for (const text of words) expect(text).toMatch(saved);
		await page.close();
		server.isCut = false;
	});
});

describe('without a network, an address that the copy does not hold', () => {
	beforeAll(() => {
		server.isCut = true;
	});
	afterAll(() => {
		Object.assign(server, { isCut: false, isSilent: false });
	});

	test.each([
		['/codes.json', 503],
		['/codes.csv', 503],
		['/codes/50058.md', 503],
		['/codes/50058.json?from=mail', 503],
		['/llms.txt', 503],
		['/changes.xml', 503],
		['/opensearch.xml', 503],
		['/schema/codes-2.json', 503],
		['/sitemap-index.xml', 503],
		['/sitemap-0.xml', 503],
		['/favicon.ico', 503],
		['/codes/50012345.md', 404],
		['/codes/50058.txt', 404],
		['/codes.yaml', 404],
		['/sitemap.xml', 404],
	])('%s answers %i, and says why', async (path, status) => {
		const { page } = reader;
		expect((await page.goto(site + path))?.status()).toBe(status);
		const words = page.getByText('is not saved in this browser, and the network does not answer');
		await (status === 503 ? words : page.locator('address-help')).waitFor();
		expect(await words.count()).toBe(status === 503 ? 1 : 0);
	});
	test('says so, too, when the network answers nothing', async () => {
		Object.assign(server, { isCut: false, isSilent: true });
		const { page } = reader;
		expect((await page.goto(`${site}/codes.csv`))?.status()).toBe(503);
		await page.getByText('is not saved in this browser').waitFor();
	});
});

test('the page about the copy itself does not say that something is missing', async () => {
	await reader.page.goto(`${site}/offline`);
	expect(await reader.page.getByText('is not saved in this browser').isVisible()).toBe(false);
});

async function reloadPastWorker(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const loaded = page.waitForEvent('load');
	await session.send('Page.reload', { ignoreCache: true });
	await loaded;
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
}

async function reloadWithoutWorker(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await page.reload();
}
