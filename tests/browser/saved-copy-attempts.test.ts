import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import { leaveFirst, openNewReader, press, waitForState, type Reader } from './reader.ts';

let browser: Browser;
let server: FaultServer;
let site = '';
let reader: Reader;
let session: CDPSession;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
	const { dist, base } = siteVariants.belowPath;
	server = new FaultServer(dist, base);
	site = (await server.start()) + base;
	reader = await openNewReader(browser, `${site}/`);
	await leaveFirst(reader.page);
	session = await reader.context.newCDPSession(reader.page);
	await session.send('ServiceWorker.enable');
});
afterEach(async () => {
	await reader.context.close();
	await server.stop();
});

function countDownloads(): number {
	return server.requests.filter((path) => path.includes('/offline-bundle/')).length;
}

/** Opens another page after the browser has ended the worker, as it does when nothing is open for half a minute. */
async function openLater(page: Page): Promise<void> {
	await session.send('ServiceWorker.stopAllWorkers');
	await page.goto(`${site}/codes/50058`);
}

test('a copy that comes altered every time is fetched three times, then only when the reader says so', async () => {
	const { page } = reader;
	server.fault = 'altered';
	for (const expected of [1, 2, 3, 3, 3]) {
		await openLater(page);
		expect(await waitForState(page, 'failed')).toMatch(/the network gave another file/);
		expect(countDownloads()).toBe(expected);
	}
	await press(page);
	await expect.poll(countDownloads).toBe(4);
	await waitForState(page, 'failed');
	server.fault = 'none';
	await openLater(page);
	await waitForState(page, 'failed');
	await press(page);
	await waitForState(page, 'ready');
	expect(countDownloads()).toBe(5);
});

test('a copy for which there is no space is fetched once, then only when the reader says so', async () => {
	const { page } = reader;
	const { origin } = new URL(site);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
	for (let time = 0; time < 3; time += 1) {
		await openLater(page);
		expect(await waitForState(page, 'failed')).toBe('not saved, this browser has no space left for it.');
		expect(countDownloads()).toBe(1);
	}
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await press(page);
	await waitForState(page, 'ready');
	expect(countDownloads()).toBe(2);
});
