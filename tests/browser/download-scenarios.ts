import { expect } from 'vitest';
import type { BundleFault, FaultServer } from './fault-server.ts';
import { countComplete, press, waitForMessage, waitForState } from './reader.ts';
import { search, type Scenario, type Scene } from './scenes.ts';
import { readShown, readStatus, visit, waitFor, type Tab } from './tab.ts';

const connection = 'the connection broke off';
const changed = 'the site was changed meanwhile, or the network gave another file';

/** The paths that fit a pattern in all that the browser keeps. */
async function listSaved(tab: Tab, pattern: RegExp): Promise<readonly string[]> {
	const paths = await tab.evaluate(async () => {
		const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
		const requests = await Promise.all(opened.map((cache) => cache.keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	}, undefined);
	return paths.filter((path) => pattern.test(path));
}

/** The button succeeds once the fault is gone, and everything works without a network. */
export async function expectRetryToSucceed({ server, site, tab }: Scene): Promise<void> {
	await press(tab);
	await waitForState(tab, 'ready');
	server.isCut = true;
	expect(await visit(tab, `${site}/codes/53003`)).toBe(200);
}

/**
 * A download that fails says why, and leaves nothing; the page still works with the network.
 * @param before how many downloads of the page have failed before
 */
export async function expectFailure({ tab }: Scene, reason: string, before = 0): Promise<void> {
	const countFailures = async (): Promise<number> =>
		(await readShown(tab)).filter((state) => state === 'failed').length;
	await waitFor(countFailures, (count) => count > before);
	expect(await waitForState(tab, 'failed')).toBe(`not saved, ${reason}.`);
	expect(await readShown(tab)).not.toContain('ready');
	await waitFor(
		() => listSaved(tab, /\/codes\/|search-index|contents/),
		(saved) => saved.length === 0,
	);
	await search(tab);
}

const faults = [
	['cut', connection],
	['short', connection],
	['altered', changed],
	['error', connection],
	['login', changed],
	['gone', changed],
] as const satisfies readonly (readonly [BundleFault, string])[];

/** One fault after the other: each time the reason is said, nothing is left, and the page works with the network. */
async function failDownloads(scene: Scene): Promise<void> {
	const { server, site, tab } = scene;
	for (const [place, [fault, reason]] of faults.entries()) {
		server.fault = fault;
		if (place === 0) await tab.goto(`${site}/codes/50058`);
		else await press(tab);
		await expectFailure(scene, reason, place);
	}
	server.fault = 'none';
	await expectRetryToSucceed(scene);
}

/** How often the bundle was asked for. */
export function countDownloads({ requests }: FaultServer): number {
	return requests.filter((path) => path.includes('/offline-bundle/')).length;
}

/** Removes entries of the caches whose addresses fit, as a browser or an extension could, and says how many. */
function removeEntries(tab: Tab, pattern: string): Promise<number> {
	return tab.evaluate(async (source) => {
		let count = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				if (new RegExp(source).test(request.url) && (await cache.delete(request))) count += 1;
		}
		return count;
	}, pattern);
}

/** Scripts, then search files, that were deleted behind the back of the copy come back by themselves with a network. */
async function loseFiles({ server, site, tab }: Scene): Promise<void> {
	await tab.goto(`${site}/codes/50058`);
	await waitForState(tab, 'ready');
	for (const pattern of ['/_astro/.+\\.js$', '/search-data/.+\\.json$']) {
		const before = countDownloads(server);
		const lost = await removeEntries(tab, pattern);
		expect(lost).toBeGreaterThan(0);
		await tab.goto(`${site}/codes/50058`);
		await search(tab);
		await waitFor(
			() => Promise.resolve(countDownloads(server)),
			(count) => count === before + 1,
		);
		await waitFor(
			() => countComplete(tab),
			(count) => count === 1,
		);
		await waitForState(tab, 'ready');
		expect(countDownloads(server)).toBe(before + 1);
		expect(await listSaved(tab, new RegExp(pattern))).toHaveLength(lost);
	}
}

async function losePage(scene: Scene): Promise<void> {
	const { server, site, tab } = scene;
	await tab.goto(`${site}/codes/50058`);
	await waitForState(tab, 'ready');
	expect(await removeEntries(tab, '/codes/53003$')).toBe(1);
	server.isCut = true;
	expect(await visit(tab, `${site}/codes/53003`)).toBe(503);
	expect(await waitForState(tab, 'failed')).toBe(`not saved, ${connection}.`);
	for (const path of ['/codes/50058', '/', '/50011', '/search']) expect(await visit(tab, site + path), path).toBe(200);
	expect(await waitForState(tab, 'failed')).toBe(`not saved, ${connection}.`);
	server.isCut = false;
	await expectRetryToSucceed(scene);
}

/** Opens an address without waiting for its files, and gives back the status of its answer and its heading. */
async function visitInSilence(tab: Tab, address: string): Promise<readonly [number, string]> {
	await tab.evaluate((to) => {
		document.documentElement.dataset['isLeft'] = '';
		location.assign(to);
	}, address);
	const readHeading = (): Promise<string> =>
		tab.evaluate(() => document.querySelector('html:not([data-is-left]) h1')?.textContent ?? '', undefined);
	const heading = await waitFor(readHeading, (text) => text !== '');
	return [await readStatus(tab), heading];
}

/** A network that answers nothing, as in a train's tunnel, in the middle of the download and behind it. */
async function meetSilence({ server, site, tab }: Scene): Promise<void> {
	server.fault = 'slow';
	await tab.goto(`${site}/codes/50058`);
	await waitForMessage(tab, /saving, [1-9]\d* kB of/);
	expect(await countComplete(tab)).toBe(0);
	server.isSilent = true;
	for (const path of ['/', '/codes/50058'])
		expect(await visitInSilence(tab, site + path)).toEqual([503, expect.stringContaining('Offline use')]);
	Object.assign(server, { fault: 'none', isSilent: false });
	server.cutHeld();
	server.dropSilent();
	await waitForState(tab, 'failed');
	await press(tab);
	await waitForState(tab, 'ready');
	server.isSilent = true;
	expect(await visit(tab, `${site}/codes/53003`)).toBe(200);
	await search(tab);
}

/** What goes wrong with the first copy of a site, or with one that was complete. */
export const downloadScenarios: readonly Scenario[] = [
	{ name: 'a download that fails leaves nothing, says why and succeeds on a retry', play: failDownloads },
	{
		name: 'a page that was deleted behind the back of the copy is not claimed to be there, and a retry brings it back',
		play: losePage,
	},
	{ name: 'scripts and search files that were deleted behind its back come back by themselves', play: loseFiles },
	{
		name: 'a network that never answers gets the fallback files before the copy is ready, and the copy after it',
		play: meetSilence,
	},
];
