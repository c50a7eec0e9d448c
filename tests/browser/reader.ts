import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { waitFor, type Tab } from './tab.ts';

/** A reader's browser profile with a page of the site. */
export interface Reader {
	readonly context: BrowserContext;
	readonly page: Page;
}

/** Opens a page of the site in a profile of its own, where the site is open for the second time: it saves itself then. */
export async function openReader(browser: Browser, address: string): Promise<Reader> {
	const reader = await openNewReader(browser, address);
	await leaveFirst(reader.page);
	await reader.page.goto(address);
	return reader;
}

/** Waits until the first page of a reader may be left: its worker is there, and the next page saves the site. */
export async function leaveFirst(tab: Tab): Promise<void> {
	await tab.evaluate(async () => {
		await navigator.serviceWorker.ready;
	}, undefined);
}

/** Opens a page of the site in a profile of its own, in which the site was never open. */
export async function openNewReader(browser: Browser, address: string, script?: () => void): Promise<Reader> {
	const context = await browser.newContext();
	if (script) await context.addInitScript(script);
	const page = await context.newPage();
	await page.goto(address);
	return { context, page };
}

/** Opens another page in a reader's profile. */
export async function openTab({ context }: Reader, address: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(address);
	return page;
}

/** Waits until the state of the saved copy is as wanted, and gives back what it says. */
export async function waitForState(tab: Tab, wanted: string): Promise<string> {
	return (
		await waitFor(
			() => readCopyState(tab),
			({ state }) => state === wanted,
		)
	).message;
}

/** Waits until the state says something, and gives back all that it says. */
export async function waitForMessage(tab: Tab, part: RegExp): Promise<string> {
	return (
		await waitFor(
			() => readCopyState(tab),
			({ message }) => part.test(message),
		)
	).message;
}

/** Reads both in one step, because the state can change between two: a copy that failed may be tried again. */
function readCopyState(tab: Tab): Promise<{ readonly state: string; readonly message: string }> {
	return tab.evaluate(() => {
		const element = document.querySelector<HTMLElement>('footer offline-state');
		const message = element?.querySelector('[role="status"]')?.textContent ?? '';
		return { state: element?.dataset['offlineState'] ?? '', message };
	}, undefined);
}

/** Presses the button of the state as soon as there is one. */
export async function press(tab: Tab): Promise<void> {
	const tryPress = (): Promise<boolean> =>
		tab.evaluate(() => {
			const button = document.querySelector<HTMLElement>('footer offline-state button');
			if (button?.checkVisibility() !== true) return false;
			button.click();
			return true;
		}, undefined);
	await waitFor(tryPress, (isPressed) => isPressed);
}

/** The names of the caches that hold copies, complete or not. */
export function listCopies(tab: Tab): Promise<readonly string[]> {
	return tab.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith('choice')), undefined);
}

/**
 * How many copies call themselves complete: their list of files is written last. No cache is opened for that, because
 * opening makes one again that the worker removed just then, and it would stay.
 */
export function countComplete(tab: Tab): Promise<number> {
	return tab.evaluate(async () => {
		const lists = (await caches.keys()).map((cacheName) => {
			const [, base = '/'] = cacheName.split(' ');
			return caches.match(`${base}offline-contents.json`, { cacheName });
		});
		return (await Promise.all(lists)).filter(Boolean).length;
	}, undefined);
}

/** The paths of every page of a built site, without the one for missing pages. */
export function listPages(dist: string): readonly string[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => (file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`))
		.sort();
}
