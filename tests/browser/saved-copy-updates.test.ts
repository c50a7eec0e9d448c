import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import {
	countComplete,
	listCopies,
	openReader,
	openTab,
	press,
	waitForMessage,
	waitForState,
	type Reader,
} from './reader.ts';

let browser: Browser;
let server: FaultServer;
let site = '';
let reader: Reader;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
	const { dist, base } = siteVariants.belowPath;
	server = new FaultServer(dist, base);
	site = (await server.start()) + base;
});
afterEach(async () => {
	await reader.context.close();
	await server.stop();
});

/** The version that a page is of: each build names itself with another address. */
async function readVersion(page: Page): Promise<'first' | 'next'> {
	const address = await page.locator('link[rel="canonical"]').getAttribute('href');
	return address?.startsWith('https://next.example/') ? 'next' : 'first';
}

/** Asks for a newer worker, as browsers do by themselves at navigations and once a day. */
function checkForUpdate(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return (
			(await registration?.update().then(
				() => true,
				() => false,
			)) ?? false
		);
	});
}

/** Searches for the first time in a page, which loads files of the page's own version. */
async function search(page: Page): Promise<void> {
	await page.locator('site-search input').fill('50058');
	await page.locator('site-search [data-code="50058"]').waitFor();
	await page.locator('site-search input').fill('');
}

test(
	'a new version is saved beside the old one, and all pages move together when the reader decides',
	{ timeout: 300_000 },
	async () => {
		reader = await openReader(browser, `${site}/codes/50058`);
		const { page } = reader;
		await waitForState(page, 'ready');
		const other = await openTab(reader, `${site}/codes`);
		const written = await openTab(reader, `${site}/decode`);
		await written.locator('textarea[name="error"]').fill('AADSTS50011: half of a text');
		const [old] = Object.keys(await listCopies(page));

		// Without a network an update is not found, and nothing is lost.
		server.isCut = true;
		expect(await checkForUpdate(page)).toBe(false);
		await page.reload();
		await waitForState(page, 'ready');

		server.isCut = false;
		server.deploy(siteVariants.nextVersion.dist);
		await page.goto(`${site}/codes/50011`);
		for (const tab of [page, other, written])
			expect(await waitForState(tab, 'update')).toMatch(/a new version of .* is saved/);
		expect(await countComplete(page)).toBe(2);

		// Until someone decides, pages and searches stay with the old version.
		await page.goto(`${site}/codes/53003`);
		await search(page);
		await page.locator('site-search input').fill('');
		expect(await Promise.all([page, other, written].map(readVersion))).toEqual(['first', 'first', 'first']);

		// The decision needs no network.
		server.isCut = true;
		await waitForState(other, 'update');
		await press(other);
		for (const tab of [page, other]) {
			await expect.poll(() => readVersion(tab).catch(() => undefined), { timeout: 60_000 }).toBe('next');
			await waitForState(tab, 'ready');
		}
		expect(await waitForMessage(written, /Reload when you are done/)).toContain('a new version is in use');
		expect(await readVersion(written)).toBe('first');
		expect(await written.locator('textarea[name="error"]').inputValue()).toBe('AADSTS50011: half of a text');

		// The page that stays behind still finds its own files, until it moves as well and the old copy goes.
		await search(written);
		expect(Object.keys(await listCopies(page))).toContain(old);
		await press(written);
		await expect.poll(() => readVersion(written).catch(() => undefined), { timeout: 60_000 }).toBe('next');
		await expect.poll(async () => Object.keys(await listCopies(page)), { timeout: 60_000 }).not.toContain(old);
		expect(await countComplete(page)).toBe(1);
	},
);

test(
	'a deploy in the middle of the download mixes nothing and leads to the new version',
	{ timeout: 240_000 },
	async () => {
		server.fault = 'slow';
		reader = await openReader(browser, `${site}/codes/50058`);
		const { page } = reader;
		await waitForMessage(page, /saving, [1-9]\d* kB of/);
		server.deploy(siteVariants.nextVersion.dist);
		server.fault = 'none';
		server.cutHeld();
		expect(await waitForState(page, 'failed')).toBe('not saved, the connection broke off.');
		expect(await countComplete(page)).toBe(0);
		await press(page);
		await waitForState(page, 'update');
		expect(await readVersion(page)).toBe('first');
		expect(await countComplete(page)).toBe(1);
		await press(page);
		await expect.poll(() => readVersion(page).catch(() => undefined), { timeout: 60_000 }).toBe('next');
		await waitForState(page, 'ready');
		await expect.poll(async () => Object.keys(await listCopies(page)), { timeout: 60_000 }).toHaveLength(1);
		server.isCut = true;
		await page.goto(`${site}/codes/53003`);
		expect(await readVersion(page)).toBe('next');
	},
);

test('a build without offline use removes the worker and its copies, and loses no text', async () => {
	reader = await openReader(browser, `${site}/codes/50058`);
	const { page } = reader;
	await waitForState(page, 'ready');
	const written = await openTab(reader, `${site}/decode`);
	await waitForState(written, 'ready');
	await written.locator('textarea[name="error"]').fill('AADSTS50011: half of a text');
	server.deploy(siteVariants.withoutOffline.dist);
	await page.goto(`${site}/codes/50011`);
	await page.locator('html:not(:has(footer offline-state))').waitFor({ timeout: 60_000 });
	const count = (): Promise<number> =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length);
	await expect.poll(count, { timeout: 60_000 }).toBe(0);
	await waitForMessage(written, /Reload when you are done/);
	expect(await written.locator('textarea[name="error"]').inputValue()).toBe('AADSTS50011: half of a text');
	await page.goto(`${site}/codes/53003`);
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
