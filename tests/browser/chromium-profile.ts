import type { Browser, CDPSession } from 'playwright-core';
import { recordStates, type FaultProfile, type Tab } from './tab.ts';

/** What is used of a worker's state as Chromium's protocol tells it. */
interface WorkerVersion {
	readonly versionId: string;
	readonly registrationId: string;
	readonly status: string;
}

/** After how long Chromium ends a worker that has nothing to do, in milliseconds. */
const idleLimit = 30_000;

/**
 * Ends a worker whose successor could not take over for long. Chromium does so by itself, but not while developer tools
 * look at the worker, as this driver does. It matters where a request starts the worker again just while it is stopped
 * for its successor: Chromium then forgets to have it stopped once more, and waits until it was idle.
 */
async function endReplaced(session: CDPSession): Promise<void> {
	const latest = new Map<string, WorkerVersion>();
	const endBefore = ({ versionId, registrationId }: WorkerVersion): void => {
		if (latest.get(versionId)?.status !== 'installed') return;
		for (const before of latest.values())
			if (before.registrationId === registrationId && before.status === 'activated')
				void session.send('ServiceWorker.stopWorker', { versionId: before.versionId }).catch(() => undefined);
	};
	session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		for (const version of versions) {
			const isNew = version.status === 'installed' && latest.get(version.versionId)?.status !== 'installed';
			latest.set(version.versionId, version);
			if (isNew) setTimeout(endBefore, idleLimit, version).unref();
		}
	});
	await session.send('ServiceWorker.enable');
}

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
		openTab: async () => {
			const page = await context.newPage();
			await endReplaced(await context.newCDPSession(page));
			return page;
		},
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
