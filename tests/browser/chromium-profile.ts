import type { Browser, CDPSession } from 'playwright-core';
import { recordStates, type FaultProfile, type Tab } from './tab.ts';

/** Opens a profile of Chromium. */
export async function openChromiumProfile(browser: Browser): Promise<FaultProfile> {
	const context = await browser.newContext();
	await context.addInitScript(recordStates);
	const openSession = async (): Promise<CDPSession> => {
		const [page = await context.newPage()] = context.pages();
		return context.newCDPSession(page);
	};
	const setQuota = async (tab: Tab, quota?: { readonly quotaSize: number }): Promise<void> => {
		const origin = await tab.evaluate(() => location.origin, undefined);
		await (await openSession()).send('Storage.overrideQuotaForOrigin', { origin, ...quota });
	};
	return {
		openTab: () => context.newPage(),
		endWorkers: async () => {
			const session = await openSession();
			await session.send('ServiceWorker.enable');
			await session.send('ServiceWorker.stopAllWorkers');
		},
		fillStorage: async (tab, room) => {
			const usage = await tab.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0, undefined);
			await setQuota(tab, { quotaSize: usage + room });
		},
		freeStorage: (tab) => setQuota(tab),
		close: () => context.close(),
	};
}
