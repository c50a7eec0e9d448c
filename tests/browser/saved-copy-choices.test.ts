import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import { listCopies, openNewReader, openTab, press, waitForState } from './reader.ts';

let browser: Browser;
let server: FaultServer;
let site = '';
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());

/** What a browser says of itself where its owner wants to save data. */
function saveData(): void {
	Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
}

describe('a reader', () => {
	beforeAll(async () => {
		const { dist, base } = siteVariants.belowPath;
		server = new FaultServer(dist, base);
		site = (await server.start()) + base;
	});
	afterAll(() => server.stop());

	test('who saves data is asked first, can remove the copy, and save it again', async () => {
		const reader = await openNewReader(browser, `${site}/offline`, saveData);
		const { page } = reader;
		await page.locator('footer').getByRole('button', { name: 'Save the site' }).waitFor();
		await waitForState(page, 'idle');
		expect(server.requests.filter((request) => /sw\.js|bundle/.test(request))).toEqual([]);

		const other = await openTab(reader, `${site}/codes/50058`);
		await waitForState(other, 'idle');
		await press(page);
		for (const tab of [page, other]) await waitForState(tab, 'ready');

		await page.locator('main').getByRole('button', { name: 'Remove the saved copy' }).click();
		for (const tab of [page, other]) await waitForState(tab, 'idle');
		expect(await listCopies(page)).toEqual([]);
		await page.reload();
		await page
			.locator('footer')
			.getByRole('button', { name: /^Save the site \(\d+ kB\)$/ })
			.waitFor();
		expect(await listCopies(page)).toEqual([]);

		await press(page);
		for (const tab of [page, other]) await waitForState(tab, 'ready');
		server.isCut = true;
		expect((await page.goto(`${site}/codes/53003`))?.status()).toBe(200);
		await reader.context.close();
		server.isCut = false;
	});
});
