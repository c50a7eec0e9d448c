import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** A reader's browser profile with a page of the site. */
export interface Reader {
	readonly context: BrowserContext;
	readonly page: Page;
}

/** Opens a page of the site in a profile of its own. */
export async function openReader(browser: Browser, address: string, script?: () => void): Promise<Reader> {
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
export function waitForState(page: Page, wanted: string): Promise<string> {
	return readWhenThere(page.locator(`footer offline-state[data-offline-state="${wanted}"] [role="status"]`));
}

/** Waits until the state says something, and gives back all that it says. */
export function waitForMessage(page: Page, part: RegExp): Promise<string> {
	return readWhenThere(page.locator('footer offline-state [role="status"]').filter({ hasText: part }));
}

/** Waits and reads in one step, because the state can change between two: a copy that failed may be tried again. */
async function readWhenThere(status: Locator): Promise<string> {
	return (await status.textContent({ timeout: 110_000 })) ?? '';
}

/** Presses the button of the state. */
export async function press(page: Page): Promise<void> {
	await page.locator('footer offline-state button').first().click();
}

/** The names of the copies that a browser keeps, each with the paths that its cache holds. */
export function listCopies(page: Page): Promise<Record<string, readonly string[]>> {
	return page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => !name.endsWith('choice'));
		const paths = names.map(async (name) => {
			const requests = await (await caches.open(name)).keys();
			return [name, requests.map(({ url }) => new URL(url).pathname)] as const;
		});
		return Object.fromEntries(await Promise.all(paths));
	});
}

/** How many copies call themselves complete: their list of files is written last. */
export async function countComplete(page: Page): Promise<number> {
	const copies = Object.values(await listCopies(page));
	return copies.filter((paths) => paths.some((path) => path.endsWith('/offline-contents.json'))).length;
}

/** The paths of every page of a built site, without the one for missing pages. */
export function listPages(dist: string): readonly string[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => (file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`))
		.sort();
}
