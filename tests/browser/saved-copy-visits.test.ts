import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import {
	leaveFirst,
	listCopies,
	openNewReader,
	openReader,
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

async function serve(dist: string, base: string): Promise<void> {
	server = new FaultServer(resolve(dist), base);
	site = (await server.start()) + base;
}
afterEach(async () => {
	await reader.context.close();
	await server.stop();
});

/** The downloads of the whole copy. */
function listDownloads(): readonly string[] {
	return server.requests.filter((request) => request.includes('/offline-bundle/'));
}

/** Waits until a page has its worker, and both have nothing more to do. */
async function waitUntilIdle(page: Page): Promise<void> {
	await leaveFirst(page);
	await waitForState(page, 'idle');
	await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

describe('the first page that a reader opens', () => {
	test.each(['/codes/50058', '/', '/decode', '/search', '/codes', '/codes/7000218'])(
		'%s takes at most 60 kB in all, and does not save the site',
		async (path) => {
			await serve('dist', '');
			reader = await openNewReader(browser, site + path);
			await waitUntilIdle(reader.page);
			expect(listDownloads()).toEqual([]);
			expect(server.sentBytes).toBeLessThanOrEqual(60_000);
		},
	);
	test('leaves the saving to the second one, which takes one request', async () => {
		await serve(siteVariants.belowPath.dist, siteVariants.belowPath.base);
		reader = await openNewReader(browser, `${site}/codes/50058`);
		const { page } = reader;
		await waitUntilIdle(page);
		expect(listDownloads()).toEqual([]);
		await page.goto(`${site}/codes/50011`);
		await waitForState(page, 'ready');
		expect(listDownloads()).toHaveLength(1);
	});
	test('saves the site when someone asks for it', async () => {
		await serve(siteVariants.belowPath.dist, siteVariants.belowPath.base);
		reader = await openNewReader(browser, `${site}/codes/50058`);
		await waitUntilIdle(reader.page);
		await press(reader.page);
		await waitForState(reader.page, 'ready');
		expect(listDownloads()).toHaveLength(1);
	});
	test('saves the site when it is installed', async () => {
		await serve(siteVariants.belowPath.dist, siteVariants.belowPath.base);
		reader = await openNewReader(browser, `${site}/codes/50058`);
		await waitUntilIdle(reader.page);
		await reader.page.evaluate(() => dispatchEvent(new Event('appinstalled')));
		await waitForState(reader.page, 'ready');
	});
});

/** What a browser says of itself on a telephone's network. */
function beCellular(): void {
	Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ type: 'cellular', effectiveType: '4g' }) });
}

describe('a later page', () => {
	beforeEach(() => serve(siteVariants.belowPath.dist, siteVariants.belowPath.base));

	test('on a cellular connection saves nothing before someone asks', async () => {
		reader = await openNewReader(browser, `${site}/codes/50058`, beCellular);
		const { page } = reader;
		await waitUntilIdle(page);
		await page.goto(`${site}/codes`);
		await page
			.locator('footer')
			.getByRole('button', { name: /^Save the site \(\d+ kB\)$/ })
			.waitFor();
		expect(listDownloads()).toEqual([]);
		await press(page);
		await waitForState(page, 'ready');
		expect(listDownloads()).toHaveLength(1);
	});

	test('notices that the copy was deleted as soon as it is used again, and saves it again', async () => {
		reader = await openReader(browser, `${site}/codes/50058`);
		const { page } = reader;
		await waitForState(page, 'ready');
		server.isCut = true;
		await page.evaluate(async () => {
			for (const name of await caches.keys()) await caches.delete(name);
			dispatchEvent(new Event('focus'));
		});
		expect(await waitForState(page, 'failed')).toBe('not saved, the connection broke off.');
		server.isCut = false;
		await press(page);
		await waitForState(page, 'ready');
		expect(await listCopies(page)).toHaveLength(1);
	});

	test('saves a newer version in place of the old one where there is no space for both, when someone says so', async () => {
		reader = await openReader(browser, `${site}/codes/50058`);
		const { page, context } = reader;
		await waitForState(page, 'ready');
		const [old] = await listCopies(page);
		const session = await context.newCDPSession(page);
		const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
		const quotaSize = Math.round(1.5 * usage);
		await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site).origin, quotaSize });

		server.deploy(siteVariants.nextVersion.dist);
		await page.goto(`${site}/codes/50011`);
		await waitForMessage(page, /A newer version could not be saved: this browser has no space left for it/);
		expect(await listCopies(page)).toContain(old);
		await press(page);
		await waitForState(page, 'update');
		expect(await listCopies(page)).not.toContain(old);
		server.isCut = true;
		await press(page);
		await waitForState(page, 'ready');
		expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toContain('https://next.example/');
	});
});
