import type { BrowserContextOptions, Page } from 'playwright-core';
import { waitUntilQuiet } from '../quiet.ts';
import type { OpenSite } from '../site.ts';
import { readySelector } from './kinds.ts';

/** Opens a path, or a whole address, until the page has answered what it asks and is quiet; looks at it, and closes it. */
export async function lookAt<Found>(
	site: OpenSite,
	path: string,
	options: BrowserContextOptions,
	find: (page: Page) => Promise<Found>,
): Promise<Found> {
	const { page } = await site.open(path, options);
	const ready = readySelector(path.replace(/^http:\/\/[^/]+/, ''));
	if (ready !== undefined) await page.locator(ready).first().waitFor();
	await waitUntilQuiet(page);
	const found = await find(page);
	await page.context().close();
	return found;
}
