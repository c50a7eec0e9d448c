import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Browser as Chromium, Page as ChromiumPage } from 'playwright-core';
import type { Browser as Firefox, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { createSiteServer } from '../../tools/serve.ts';
import { longestWait } from '../longest-wait.ts';
import { singleFile } from '../single-file.ts';
import { connectBrowser } from './connect-browser.ts';
import { waitFor } from './tab.ts';

const file = `${pathToFileURL(singleFile).href}#`;
const server = createSiteServer(resolve('dist'));
let chromium: Chromium;
let firefox: Firefox;
beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	chromium = await connectBrowser();
	firefox = await launchFirefox();
});
afterAll(async () => {
	await chromium.close();
	await firefox.close();
	server.closeAllConnections();
	server.close();
});

/** What has the focus, and what page is shown. */
function readFocus() {
	const { activeElement } = document;
	const field = document.querySelector('site-search input');
	return {
		focus: activeElement?.id || activeElement?.textContent.trim().replace(/\s+/g, ' ') || '',
		name: activeElement?.getAttribute('aria-label') ?? '',
		heading: document.querySelector('h1')?.textContent ?? '',
		isHelpOpen: document.querySelector('dialog')?.open ?? false,
		chosen: field?.getAttribute('aria-activedescendant') ?? '',
		isOpen: field?.getAttribute('aria-expanded') === 'true',
	};
}
type View = ReturnType<typeof readFocus>;

/** Both drivers in what they have in common, by the types of one of them. */
const browsers = [
	[
		'Chromium',
		async () => (await (await chromium.newContext()).newPage()) as unknown as Page,
		(page: Page) => Promise.resolve((page as unknown as ChromiumPage).context().pages() as unknown as Page[]),
	],
	['Firefox', () => firefox.newPage(), () => firefox.pages()],
] as const;

describe.each(browsers)('the single file by the keyboard alone in %s', (_, openPage, listPages) => {
	const withPage = async (path: string, act: (page: Page) => Promise<void>): Promise<void> => {
		const page = await openPage();
		page.setDefaultTimeout(longestWait);
		await page.goto(path);
		await act(page);
		await page.close();
	};
	const press = async (page: Page, ...keys: readonly Parameters<typeof page.keyboard.press>[0][]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	const wait = (page: Page, isWanted: (view: View) => boolean): Promise<View> =>
		waitFor(() => page.evaluate(readFocus), isWanted);
	const readOrder = async (page: Page): Promise<readonly string[]> => {
		const order: string[] = [];
		while (order.length < 25) {
			await press(page, 'Tab');
			order.push((await page.evaluate(readFocus)).focus);
		}
		return order;
	};

	test('is gone through in the order of the site', async () => {
		const orders: (readonly string[])[] = [];
		const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		for (const place of [address, file])
			await withPage(`${place}/codes/50058`, async (page) => {
				orders.push(await readOrder(page));
			});
		expect(orders[1]).toEqual(orders[0]);
	});
	test('is left by the skip link as often as it is pressed', async () => {
		await withPage(`${file}/codes/50058`, async (page) => {
			for (const time of ['first', 'second']) {
				await page.evaluate(() => {
					document.querySelector<HTMLElement>('.skip')?.focus();
				});
				await press(page, 'Enter');
				expect((await wait(page, ({ focus }) => focus === 'main')).focus, time).toBe('main');
			}
			await press(page, 'Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		});
	});
	test('goes on from a section that a link leads to', async () => {
		await withPage(`${file}/codes/50058`, async (page) => {
			await page.evaluate(() => {
				// That of the page is not shown on narrow screens.
				const link = document.createElement('a');
				link.href = '#/codes/50058#sources';
				document.querySelector('h1')?.append(link);
				link.append('Sources');
				link.focus();
			});
			await press(page, 'Enter');
			await wait(page, ({ focus }) => focus === 'sources');
			await press(page, 'Tab');
			const section = await page.evaluate(() =>
				document.activeElement?.closest('section')?.getAttribute('aria-labelledby'),
			);
			expect(section).toBe('sources');
			expect(await page.evaluate(() => document.getElementById('sources')?.hasAttribute('tabindex'))).toBe(false);
		});
	});
	test('is searched and a suggestion chosen; the focus and its name say which page came', async () => {
		await withPage(`${file}/about`, async (page) => {
			await press(page, '/');
			await page.keyboard.type('mfa');
			await wait(page, ({ isOpen }) => isOpen);
			await press(page, 'ArrowDown', 'ArrowDown');
			await wait(page, ({ chosen }) => chosen.endsWith('-1'));
			await press(page, 'Escape');
			await wait(page, ({ isOpen }) => !isOpen);
			await press(page, 'ArrowDown');
			await wait(page, ({ isOpen, chosen }) => isOpen && chosen.endsWith('-0'));
			await press(page, 'Enter');
			const { focus, name, heading } = await wait(page, (view) => view.focus === 'main');
			expect([focus, name]).toEqual(['main', await page.title()]);
			expect(heading).not.toBe('');
			await press(page, 'Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		});
	});
	test('tells its keys after ?, and again on the next page', async () => {
		await withPage(`${file}/about`, async (page) => {
			for (const path of ['/codes/50058', '/coverage']) {
				await press(page, '?');
				await wait(page, ({ isHelpOpen }) => isHelpOpen);
				await press(page, 'Escape');
				await wait(page, ({ isHelpOpen }) => !isHelpOpen);
				await page.evaluate((wanted) => {
					location.hash = wanted;
				}, path);
				await wait(page, ({ focus }) => focus === 'main');
			}
		});
	});
	test.each(['Control', 'middle'] as const)('opens a link in a new tab, pressed with %s', async (how) => {
		await withPage(`${file}/about`, async (page) => {
			await page.evaluate(() => {
				document.querySelector<HTMLElement>('header a[href$="#/guides"]')?.setAttribute('id', 'pressed');
			});
			if (how === 'middle') await page.click('#pressed', { button: 'middle' });
			else {
				await page.keyboard.down('Control');
				await page.click('#pressed');
				await page.keyboard.up('Control');
			}
			const findTab = async () => (await listPages(page)).find((tab) => tab.url() === `${file}/guides`);
			const tab = await waitFor(findTab, (found) => found !== undefined);
			if (tab) await wait(tab, ({ heading }) => heading === 'Guides');
			expect(page.url()).toBe(`${file}/about`);
			await tab?.close();
		});
	});
});
