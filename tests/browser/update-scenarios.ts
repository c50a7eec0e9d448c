import { expect } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { countComplete, listCopies, press, waitForMessage, waitForState } from './reader.ts';
import { search, waitForElement, write, type Scenario, type Scene } from './scenes.ts';
import { visit, waitFor, type Profile, type Tab } from './tab.ts';

const field = 'textarea[name="error"]';
const text = 'AADSTS50011: half of a text';

/** The version that a page is of: each build names itself with another address. */
function readVersion(tab: Tab): Promise<'first' | 'next'> {
	return tab.evaluate(() => {
		const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
		return address?.startsWith('https://next.example/') === true ? 'next' : 'first';
	}, undefined);
}

async function waitForNext(tab: Tab): Promise<void> {
	await waitFor(
		() => readVersion(tab),
		(version) => version === 'next',
	);
}

function readText(tab: Tab): Promise<string | undefined> {
	return tab.evaluate((selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value, field);
}

/** Opens another tab at an address. */
async function openAt(profile: Profile, address: string): Promise<Tab> {
	const tab = await profile.openTab();
	await tab.goto(address);
	return tab;
}

async function waitForCopies(tab: Tab, isWanted: (names: readonly string[]) => boolean): Promise<void> {
	await waitFor(() => listCopies(tab), isWanted);
}

/** Asks for a newer worker, as browsers do by themselves at navigations and once a day. */
function checkForUpdate(tab: Tab): Promise<boolean> {
	return tab.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return (
			(await registration?.update().then(
				() => true,
				() => false,
			)) ?? false
		);
	}, undefined);
}

/**
 * Opens a page after a deploy and has the browser look for a newer worker, as it does by itself. Twice, because a check
 * that it began before the deploy is given as the answer to the first; the page may be reloaded meanwhile.
 */
async function visitAfterDeploy(tab: Tab, address: string): Promise<void> {
	await tab.goto(address);
	for (const look of [checkForUpdate, checkForUpdate]) await look(tab).catch(() => false);
}

async function moveTogether({ server, site, profile, tab }: Scene): Promise<void> {
	await tab.goto(`${site}/codes/50058`);
	await waitForState(tab, 'ready');
	const other = await openAt(profile, `${site}/codes`);
	const written = await openAt(profile, `${site}/decode`);
	await write(written, field, text);
	const [old = ''] = await listCopies(tab);

	// Without a network an update is not found, and nothing is lost.
	server.isCut = true;
	// A check that the browser began by itself while there was one is given as the answer until it ends.
	await waitFor(
		() => checkForUpdate(tab),
		(isFound) => !isFound,
	);
	await tab.goto(`${site}/codes/50058`);
	await waitForState(tab, 'ready');

	server.isCut = false;
	server.deploy(siteVariants.nextVersion.dist);
	await visitAfterDeploy(tab, `${site}/codes/50011`);
	for (const each of [tab, other, written])
		expect(await waitForState(each, 'update')).toMatch(/a new version of .* is saved/);
	expect(await countComplete(tab)).toBe(2);

	// Until someone decides, pages and searches stay with the old version.
	await tab.goto(`${site}/codes/53003`);
	await search(tab);
	expect(await Promise.all([tab, other, written].map(readVersion))).toEqual(['first', 'first', 'first']);

	// The decision needs no network.
	server.isCut = true;
	await waitForState(other, 'update');
	await press(other);
	for (const each of [tab, other]) {
		await waitForNext(each);
		await waitForState(each, 'ready');
	}
	expect(await waitForMessage(written, /Reload when you are done/)).toContain('a new version is in use');
	expect(await readVersion(written)).toBe('first');
	expect(await readText(written)).toBe(text);

	// The page that stays behind still finds its own files, until it moves as well and the old copy goes.
	await search(written);
	expect(await listCopies(tab)).toContain(old);
	await press(written);
	await waitForNext(written);
	await waitForCopies(tab, (names) => !names.includes(old));
	expect(await countComplete(tab)).toBe(1);
}

async function reopenAfterDeploys({ server, site, profile, tab: first }: Scene): Promise<void> {
	let tab = first;
	await tab.goto(`${site}/codes/50058`);
	await waitForState(tab, 'ready');
	for (const { dist } of [siteVariants.nextVersion, siteVariants.belowPath]) {
		const [old = ''] = await listCopies(tab);
		server.deploy(dist);
		await visitAfterDeploy(tab, `${site}/codes/50011`);
		await waitForState(tab, 'update');
		// A page above the site sees when the new worker has started without it.
		const outside = await openAt(profile, new URL('/', site).href);
		await tab.close();
		await waitFor(
			() => isWaiting(outside),
			(waits) => !waits,
		);
		tab = outside;
		await tab.goto(`${site}/codes/50058`);
		await waitForCopies(tab, (names) => names.length === 1 && !names.includes(old));
	}
}

/** Whether a newer version waits until all pages of the site are closed. */
function isWaiting(tab: Tab): Promise<boolean> {
	return tab.evaluate(async () => {
		const registrations = await navigator.serviceWorker.getRegistrations();
		return registrations.some(({ waiting }) => waiting !== null);
	}, undefined);
}

/**
 * Presses the button of a failed download until a newer version is saved. The browser may have found that one by itself
 * a moment before, and then the same button leads to it.
 */
async function tryAgain(tab: Tab): Promise<void> {
	const tryOnce = (): Promise<string | undefined> =>
		tab.evaluate(() => {
			const element = document.querySelector<HTMLElement>('footer offline-state');
			const state = element?.dataset['offlineState'];
			if (state === 'failed') element?.querySelector('button')?.click();
			return state;
		}, undefined);
	await waitFor(tryOnce, (state) => state === 'update');
}

async function deployMeanwhile({ server, site, tab }: Scene): Promise<void> {
	server.fault = 'slow';
	await tab.goto(`${site}/codes/50058`);
	await waitForMessage(tab, /saving, [1-9]\d* kB of/);
	server.deploy(siteVariants.nextVersion.dist);
	server.fault = 'none';
	server.cutHeld();
	expect(await waitForState(tab, 'failed')).toBe('not saved, the connection broke off.');
	expect(await countComplete(tab)).toBe(0);
	await tryAgain(tab);
	expect(await readVersion(tab)).toBe('first');
	expect(await countComplete(tab)).toBe(1);
	await press(tab);
	await waitForNext(tab);
	await waitForState(tab, 'ready');
	await waitForCopies(tab, (names) => names.length === 1);
	server.isCut = true;
	expect(await visit(tab, `${site}/codes/53003`)).toBe(200);
	expect(await readVersion(tab)).toBe('next');
}

async function switchOff({ server, site, profile, tab }: Scene): Promise<void> {
	await tab.goto(`${site}/codes/50058`);
	await waitForState(tab, 'ready');
	const written = await openAt(profile, `${site}/decode`);
	await waitForState(written, 'ready');
	await write(written, field, text);
	server.deploy(siteVariants.withoutOffline.dist);
	await visitAfterDeploy(tab, `${site}/codes/50011`);
	await waitForElement(tab, 'html:not(:has(footer offline-state)) body footer');
	const countLeft = (): Promise<number> =>
		tab.evaluate(
			async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length,
			undefined,
		);
	await waitFor(countLeft, (count) => count === 0);
	await waitForMessage(written, /Reload when you are done/);
	// A page that registers the worker just after it has gone brings it back in Chromium; it goes again.
	const script = `${new URL(site).pathname}/sw.js`;
	await written.evaluate(async (address) => void (await navigator.serviceWorker.register(address)), script);
	await waitFor(countLeft, (count) => count === 0);
	expect(await readText(written)).toBe(text);
	await tab.goto(`${site}/codes/53003`);
	expect(await tab.evaluate(() => navigator.serviceWorker.controller === null, undefined)).toBe(true);
}

/** What a deploy does to a saved copy. */
export const updateScenarios: readonly Scenario[] = [
	{
		name: 'a new version is saved beside the old one, and all pages move together when the reader decides',
		play: moveTogether,
	},
	{ name: 'deploys between which all pages were closed leave one copy', play: reopenAfterDeploys },
	{
		name: 'a deploy in the middle of the download mixes nothing and leads to the new version',
		play: deployMeanwhile,
	},
	{
		name: 'a build without offline use removes the worker and its copies, and loses no text',
		play: switchOff,
	},
];
