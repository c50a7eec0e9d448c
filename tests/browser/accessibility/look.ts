import type { Page } from 'playwright-core';
import { waitUntilQuiet, watchRequests } from '../quiet.ts';
import { readySelector } from './kinds.ts';

/** Leads a new page to an address until it has answered what the address asks and is quiet; looks at it, and closes it. */
export async function lookAt<Found>(page: Page, address: string, find: (page: Page) => Promise<Found>): Promise<Found> {
	watchRequests(page);
	await page.goto(address);
	const { pathname, search } = new URL(address);
	const ready = readySelector(pathname + search);
	if (ready !== undefined) await page.locator(ready).first().waitFor();
	await waitUntilQuiet(page);
	const found = await find(page);
	await page.close();
	return found;
}
