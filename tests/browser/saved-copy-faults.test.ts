import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { downloadScenarios, expectFailure, expectRetryToSucceed } from './download-scenarios.ts';
import { FaultServer } from './fault-server.ts';
import { leaveFirst } from './reader.ts';
import { playScenarios } from './scenes.ts';
import { openChromiumProfile } from './tab.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('in Chromium', () => {
	playScenarios(downloadScenarios, () => openChromiumProfile(browser));

	test('saving survives a full storage', async () => {
		const { dist, base } = siteVariants.belowPath;
		const server = new FaultServer(dist, base);
		const address = await server.start();
		const profile = await openChromiumProfile(browser);
		const tab = await profile.openTab();
		await tab.goto(`${address + base}/`);
		await leaveFirst(tab);
		const session = await tab.context().newCDPSession(tab);
		await session.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 2_000_000 });
		const scene = { server, site: address + base, profile, tab };
		await tab.goto(`${scene.site}/codes/50058`);
		await expectFailure(scene, 'this browser has no space left for it');
		await session.send('Storage.overrideQuotaForOrigin', { origin: address });
		await expectRetryToSucceed(scene);
		expect(server.requests.filter((path) => path.includes('bundle'))).toHaveLength(2);
		await profile.close();
		await server.stop();
	});
});
