import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer, type BundleFault } from './fault-server.ts';
import { countComplete, listCopies, press, waitForState } from './reader.ts';

const connection = 'the connection broke off';
const changed = 'the site was changed meanwhile, or the network gave another file';

let browser: Browser;
let server: FaultServer;
let site = '';
let page: Page;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
	const { dist, base } = siteVariants.belowPath;
	server = new FaultServer(dist, base);
	site = (await server.start()) + base;
	page = await (await browser.newContext()).newPage();
	await page.addInitScript(recordStates);
});
afterEach(async () => {
	await page.context().close();
	await server.stop();
});

/** Keeps every state that the page shows in the order in which it shows them. */
function recordStates(): void {
	const shown: string[] = [];
	Object.assign(window, { shown });
	new MutationObserver(() => {
		const state = document.querySelector<HTMLElement>('footer offline-state')?.dataset['offlineState'];
		if (state !== undefined && state !== shown.at(-1)) shown.push(state);
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-offline-state'] });
}

function readShown(): Promise<readonly string[]> {
	return page.evaluate(() => (window as unknown as { shown: readonly string[] }).shown);
}

/** The paths that fit a pattern in all that the browser keeps. */
async function listSaved(pattern: RegExp): Promise<readonly string[]> {
	return Object.values(await listCopies(page))
		.flat()
		.filter((path) => pattern.test(path));
}

/** How often the bundle was asked for. */
function countDownloads(): number {
	return server.requests.filter((request) => request.includes('bundle')).length;
}

/** Everything that the open page does with the network. */
async function expectPageToWork(): Promise<void> {
	await page.locator('site-search input').fill('50058');
	await page.locator('site-search [data-code="50058"]').waitFor();
	await page.locator('site-search input').fill('');
}

/** The button succeeds once the fault is gone, and everything works without a network. */
async function expectRetryToSucceed(): Promise<void> {
	await press(page);
	await waitForState(page, 'ready');
	server.isCut = true;
	expect((await page.goto(`${site}/codes/53003`))?.status()).toBe(200);
}

describe('a download that fails leaves nothing, says why, and succeeds on a retry, when', () => {
	test.each<[string, BundleFault, string]>([
		['the network is cut in its middle', 'cut', connection],
		['the bundle ends early', 'short', connection],
		['one byte of the bundle is altered', 'altered', changed],
		['the server answers 500', 'error', connection],
		['a login page comes in place of the bundle', 'login', changed],
		['the bundle is gone', 'gone', changed],
	])('%s', async (_name, fault, reason) => {
		server.fault = fault;
		await page.goto(`${site}/codes/50058`);
		expect(await waitForState(page, 'failed')).toBe(`not saved, ${reason}.`);
		expect(await readShown()).not.toContain('ready');
		await expect.poll(() => listSaved(/\/codes\/|search-index|contents/)).toEqual([]);
		await expectPageToWork();
		server.fault = 'none';
		await expectRetryToSucceed();
	});
});

describe('saving survives', () => {
	test('a full storage', async () => {
		const session = await page.context().newCDPSession(page);
		const { origin } = new URL(site);
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
		await page.goto(`${site}/codes/50058`);
		expect(await waitForState(page, 'failed')).toBe('not saved, this browser has no space left for it.');
		expect(await readShown()).not.toContain('ready');
		await expect.poll(() => listSaved(/\/codes\/|contents/)).toEqual([]);
		await expectPageToWork();
		await session.send('Storage.overrideQuotaForOrigin', { origin });
		await expectRetryToSucceed();
	});
});

/** Removes entries of the caches whose addresses fit, as a browser or an extension could, and says how many. */
function removeEntries(pattern: string): Promise<number> {
	return page.evaluate(async (source) => {
		let count = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				if (new RegExp(source).test(request.url) && (await cache.delete(request))) count += 1;
		}
		return count;
	}, pattern);
}

describe('an entry that was deleted behind the back of the copy', () => {
	beforeEach(async () => {
		await page.goto(`${site}/codes/50058`);
		await waitForState(page, 'ready');
	});

	test('is not claimed to be there without a network, the others stay, and a retry brings it back', async () => {
		expect(await removeEntries('/codes/53003$')).toBe(1);
		server.isCut = true;
		const lost = await page.goto(`${site}/codes/53003`);
		expect(lost?.status()).toBe(503);
		expect(await waitForState(page, 'failed')).toBe(`not saved, ${connection}.`);
		for (const path of ['/codes/50058', '/', '/50011', '/search'])
			expect((await page.goto(site + path))?.status(), path).toBe(200);
		expect(await waitForState(page, 'failed')).toBe(`not saved, ${connection}.`);
		server.isCut = false;
		await expectRetryToSucceed();
	});

	test.each([
		['a script', '/_astro/.+\\.js$'],
		['a search file', '/search-data/.+\\.json$'],
	])('is noticed and comes back by itself with a network when it was %s', async (_name, pattern) => {
		const lost = await removeEntries(pattern);
		expect(lost).toBeGreaterThan(0);
		await page.reload();
		await expectPageToWork();
		await expect.poll(countDownloads, { timeout: 110_000 }).toBe(2);
		await expect.poll(() => countComplete(page), { timeout: 110_000 }).toBe(1);
		await waitForState(page, 'ready');
		expect(countDownloads()).toBe(2);
		expect(await removeEntries(pattern)).toBe(lost);
	});
});
