import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

describe('on paper', () => {
	test.each(['50058', '53003', '65001', '7000215', '50011', '50126', '90072', '100000'])(
		'the page of %s takes one sheet of A4, or two if it has more than four causes',
		async (id) => {
			const { page } = await site.open(`/codes/${id}`);
			const causes = await page.locator('.cause').count();
			const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(causes > 4 ? 2 : 1);
		},
	);
	test('sources have their addresses written out, and nothing that needs a click is left', async () => {
		const { page } = await site.open('/codes/50058');
		await page.emulateMedia({ media: 'print' });
		const link = page.locator('[aria-labelledby="sources"] ul a').first();
		const written = await link.evaluate((element) => getComputedStyle(element, '::after').content);
		expect(written).toContain((await link.getAttribute('href')) ?? 'no address');
		for (const element of await page.locator('nav, button, select, copy-button, offline-state, site-search').all())
			expect(await element.isVisible()).toBe(false);
	});
	test('the site, the address of the page and the messages are there', async () => {
		const { page } = await site.open('/codes/50058');
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate(() => document.querySelector('title')?.checkVisibility())).toBe(true);
		const address = page.locator('[rel="canonical"]');
		expect(await address.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('/codes/50058');
		expect((await address.boundingBox())?.height).toBeGreaterThan(0);
		expect(await page.locator('[aria-labelledby="texts"] li samp').first().isVisible()).toBe(true);
	});
	test('a dark theme is printed in light colours', async () => {
		const { page } = await site.open('/codes/50058', { colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
	});
});
