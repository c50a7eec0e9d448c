import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

/** Opens a page and waits for what paper needs, which comes after the page. */
async function openForPaper(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
	const { page } = await site.open(path, { colorScheme });
	await waitForPaper(page);
	return page;
}

/** Lets a page look as on paper, once its style for it is there. */
async function waitForPaper(page: Page): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	await page.locator('body > header').waitFor({ state: 'hidden' });
}

describe('on paper', () => {
	test.each(['50058', '53003', '65001', '7000215', '50011', '50126', '90072', '100000'])(
		'the page of %s takes one sheet of A4, or two if it has more than four causes',
		async (id) => {
			const page = await openForPaper(`/codes/${id}`);
			const causes = await page.locator('.cause').count();
			const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(causes > 4 ? 2 : 1);
		},
	);
	test('sources have their addresses written out, and nothing that needs a click is left', async () => {
		const page = await openForPaper('/codes/50058');
		const link = page.locator('[aria-labelledby="sources"] ul a').first();
		const written = await link.evaluate((element) => getComputedStyle(element, '::after').content);
		expect(written).toContain((await link.getAttribute('href')) ?? 'no address');
		for (const element of await page.locator('nav, button, select, copy-button, offline-state, site-search').all())
			expect(await element.isVisible()).toBe(false);
	});
	test('the site, the address of the page and the messages are there', async () => {
		const page = await openForPaper('/codes/50058');
		expect(await page.evaluate(() => document.querySelector('title')?.checkVisibility())).toBe(true);
		const address = page.locator('[rel="canonical"]');
		expect(await address.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('/codes/50058');
		expect((await address.boundingBox())?.height).toBeGreaterThan(0);
		expect(await page.locator('[aria-labelledby="texts"] li samp').first().isVisible()).toBe(true);
	});
	test('a page is the same without scripts', async () => {
		const withScripts = await openForPaper('/codes/50058');
		const { page } = await site.open('/codes/50058', { javaScriptEnabled: false });
		await waitForPaper(page);
		const [expected, received] = await Promise.all(
			[withScripts, page].map(async (one) => {
				const texts = await one.locator('main').innerText();
				const places = await Promise.all(
					['[rel="canonical"]', 'main h1', '.cause'].map((part) => one.locator(part).first().boundingBox()),
				);
				return { texts, places };
			}),
		);
		expect(received).toEqual(expected);
	});
	test('a dark theme is printed in light colours', async () => {
		const page = await openForPaper('/codes/50058', 'dark');
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
	});
});
