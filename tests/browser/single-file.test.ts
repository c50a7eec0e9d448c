import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../tools/serve.ts';
import { singleFile } from '../single-file.ts';
import { useBothBrowsers } from './both-browsers.ts';
import { connectBrowser } from './connect-browser.ts';
import * as scenario from './single-file-scenario.ts';
import type { Profile } from './tab.ts';

const server = createSiteServer(resolve('dist'));
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

describe.each(useBothBrowsers())('the single file in %s', (_, openProfile) => {
	let profile: Profile;
	let site: scenario.Place;
	let file: scenario.Place;
	beforeAll(async () => {
		profile = await openProfile();
		const { port } = server.address() as AddressInfo;
		site = scenario.openHosted(await profile.openTab(), `http://127.0.0.1:${String(port)}`);
		file = await scenario.openFile(await profile.openTab());
	});
	afterAll(() => profile.close());

	scenario.testBesideSite(() => ({ site, file }));
});

describe('the single file with the network cut', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await connectBrowser();
	});
	afterAll(() => browser.close());

	test('is searched with the keyboard, asks for nothing, and breaks no rule of its policy', async () => {
		const context = await browser.newContext({ offline: true });
		const page = await context.newPage();
		const [requests, problems]: string[][] = [[], []];
		page.on('request', (request) => requests?.push(request.url()));
		page.on('console', (message) => problems?.push(message.text()));
		page.on('pageerror', (error) => problems?.push(error.message));
		const address = pathToFileURL(singleFile).href;
		await page.goto(address);
		await page.keyboard.press('/');
		await page.keyboard.type('50058');
		await page.locator('site-search [data-code="50058"]').waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(`${address}#/codes/50058`);
		// The address changes before the page does, which takes the field with it.
		await page.locator('main h1', { hasText: '50058' }).waitFor();
		await page.locator('site-search input').fill('conditional access blocked');
		await page.locator('site-search .excerpt').first().waitFor();
		await page.goto(`${address}#/offline`);
		expect(await page.locator('main').textContent()).toMatch(/whole site in one file, as of \d{4}-\d\d-\d\d/);
		expect([requests?.filter((url) => !url.startsWith('blob:')), problems]).toEqual([[address], []]);
		await context.close();
	});
	test('says what it needs where scripts are off', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(pathToFileURL(singleFile).href);
		expect(await page.locator('noscript').textContent()).toContain('needs JavaScript');
		await context.close();
	});
});
