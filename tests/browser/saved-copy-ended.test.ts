import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import { countComplete, openReader, waitForMessage, waitForState } from './reader.ts';

test('a worker that is ended while it unpacks is never ready with half a copy, and begins again by itself', async () => {
	const server = new FaultServer(resolve('dist'));
	const site = await server.start();
	const browser = await connectBrowser();
	const { page, context } = await openReader(browser, `${site}/codes/50058`);
	const session = await context.newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await waitForMessage(page, /MB, [1-9]\d* of/);
	await session.send('ServiceWorker.stopAllWorkers');
	expect(await countComplete(page)).toBe(0);

	await page.locator('site-search input').fill('50058');
	await page.locator('site-search [data-code="50058"]').waitFor();
	await waitForState(page, 'ready');
	expect(await countComplete(page)).toBe(1);
	expect(server.requests.filter((request) => request.includes('bundle'))).toHaveLength(2);

	server.isCut = true;
	expect((await page.goto(`${site}/codes/53003`))?.status()).toBe(200);
	await browser.close();
	await server.stop();
});
