import type { Browser, BrowserContext, Page } from 'playwright-core';

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

/** Waits until the state of the saved copy is as wanted, and gives back what it says. */
export async function waitForState(page: Page, wanted: string, timeout = 90_000): Promise<string> {
	const element = page.locator(`footer offline-state[data-offline-state="${wanted}"]`);
	await element.waitFor({ timeout });
	return readMessage(page);
}

/** What the state says in words. */
export async function readMessage(page: Page): Promise<string> {
	return (await page.locator('footer offline-state [role="status"]').textContent()) ?? '';
}

/** Presses the button of the state. */
export async function press(page: Page): Promise<void> {
	await page.locator('footer offline-state button').first().click();
}

/** The names of the caches that exist, and how many entries each has. */
export function listCaches(page: Page): Promise<Record<string, number>> {
	return page.evaluate(async () => {
		const names = await caches.keys();
		const counts = names.map(async (name) => [name, (await (await caches.open(name)).keys()).length] as const);
		return Object.fromEntries(await Promise.all(counts));
	});
}
