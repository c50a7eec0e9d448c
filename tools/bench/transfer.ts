import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';
import { pastedText, wordQuery } from './search-samples.ts';
import type { ServedSite } from './served-site.ts';
import { formatNumber, type Row } from './table.ts';

const firstViews = {
	home: '/',
	'code page': '/codes/50058',
	index: '/codes',
	search: '/search',
	decode: '/decode',
	guide: '/guides/handling-errors',
} as const;

/** What an action does to a page, after which its requests are counted. */
type Act = (page: Page) => Promise<unknown>;

const actions: Readonly<Record<string, { readonly path: string; readonly act: Act; readonly budget?: string }>> = {
	'focus of the header search': { path: '/codes/50058', act: (page) => page.locator('site-search input').focus() },
	'a search for words': {
		path: '/codes/50058',
		act: async (page) => {
			await page.locator('site-search input').fill(wordQuery);
			await page.locator('site-search .excerpt').first().waitFor();
		},
	},
	'the first decoded text': {
		path: '/decode',
		act: async (page) => {
			await page.locator('textarea').fill(pastedText);
			await page.locator('[data-decoded-code]').first().waitFor();
		},
	},
};

/** Requests and bytes on the wire, headers included: of the first view of each kind of page, and of what people then do. */
export async function measureTransfer(site: ServedSite): Promise<readonly Row[]> {
	const browser = await launchBrowser();
	const rows: Row[] = [];
	for (const [name, path] of Object.entries(firstViews))
		rows.push(describe(`First view, ${name}`, await countTransfer(browser, site, path)));
	for (const [name, { path, act }] of Object.entries(actions))
		rows.push(describe(`Then, ${name}`, await countTransfer(browser, site, path, act)));
	await browser.close();
	return rows;
}

/**
 * The bytes of every answer, in the order of the answers. The server counts them, because a browser tells its page
 * nothing of what a worker of that page asks for.
 */
async function countTransfer(browser: Browser, site: ServedSite, path: string, act?: Act): Promise<readonly number[]> {
	// The offline worker would fetch in the background what nobody waits for.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	let first = site.sent.length;
	await page.goto(site.address + path, { waitUntil: 'networkidle' });
	if (act) {
		first = site.sent.length;
		await act(page);
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(600);
	}
	await context.close();
	return site.sent.slice(first);
}

function describe(what: string, sizes: readonly number[]): Row {
	const [first = 0] = sizes;
	const all = sizes.reduce((sum, size) => sum + size, 0);
	const isView = what.startsWith('First');
	return {
		what: `${what}: bytes / requests${isView ? ' (until readable)' : ''}`,
		measured: `${formatNumber(all)} / ${String(sizes.length)}${isView ? ` (${formatNumber(first)} / 1)` : ''}`,
		budget: what.endsWith('code page') ? '(14,000 / 1)' : '–',
	};
}
