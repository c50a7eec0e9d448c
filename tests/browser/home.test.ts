import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntilQuiet } from './quiet.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const field = 'error-decoder textarea';

describe('the field of the home page', () => {
	test('has the focus, and loads nothing before it is used', async () => {
		const { page } = await site.open('/');
		await waitUntilQuiet(page);
		expect(await page.locator(field).evaluate((element) => element === document.activeElement)).toBe(true);
		const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		expect(asked.filter((name) => name.includes('search-data'))).toEqual([]);
	});

	test('leads from a number to its page on Enter, and Back brings the number and its answer again', async () => {
		const { page, problems } = await site.open('/');
		await page.locator(`${field}:focus`).waitFor();
		await page.keyboard.type('50058');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/codes/50058');
		await page.goBack();
		await page.locator('[data-decoded-code="50058"]').waitFor();
		expect(await page.locator(field).inputValue()).toBe('50058');
		expect(problems).toEqual([]);
	});

	test('decodes on Enter what leads to several pages, and begins a line with Shift', async () => {
		const { page } = await site.open('/');
		await page.locator(`${field}:focus`).waitFor();
		await page.keyboard.type('AADSTS50126');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.type('AADSTS50053');
		await page.keyboard.press('Enter');
		await page.locator('[data-decoded-code]').nth(1).waitFor();
		expect(await page.locator(field).inputValue()).toBe('AADSTS50126\nAADSTS50053');
		expect(new URL(page.url()).pathname).toBe('/');
	});

	test('gives a slash and Ctrl-K to the search while it is empty', async () => {
		const { page } = await site.open('/');
		await page.locator(`${field}:focus`).waitFor();
		await page.keyboard.press('/');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search-field');
	});

	test.each([0, 1, 2])('answers its example number %d', async (place) => {
		const { page } = await site.open('/');
		await page.locator('[data-example]').nth(place).click();
		await page.locator('[data-decoded-code]').first().waitFor();
	});
});

test('a question mark shows which keys the site knows, and Escape closes it', async () => {
	const { page } = await site.open('/codes/50058');
	await page.keyboard.press('?');
	await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' });
});

test('a phone shows at least five suggestions above its keyboard, each in one line', async () => {
	const { page } = await site.open('/about', { viewport: { width: 360, height: 740 } });
	await page.locator('site-search input').fill('mfa');
	await page.locator('site-search [role="status"] a').waitFor({ state: 'attached' });
	const options = await page.locator('site-search [role="option"]').evaluateAll((all) =>
		all.map((option) => {
			const { left, right, bottom, height } = option.getBoundingClientRect();
			return { width: right - left, bottom, height };
		}),
	);
	expect(options.filter(({ bottom }) => bottom <= 330).length).toBeGreaterThanOrEqual(5);
	expect(Math.max(...options.map(({ height }) => height))).toBeLessThan(50);
	expect(options[0]?.width).toBeGreaterThan(300);
});

describe('a missing address on a phone', () => {
	test.each([
		['/codes/500580', 'AADSTS500580'],
		['/guides/nothing-of-this', 'nothing-of-this'],
		['/error?code=abc', 'abc'],
	])('%s is named, and a field for look-ups is on the first screen', async (path, named) => {
		const { page } = await site.open(path, { viewport: { width: 360, height: 740 } });
		await page.locator('address-help[data-settled]').waitFor();
		expect(await page.locator('main').innerText()).toContain(named);
		const box = await page.locator(field).boundingBox();
		expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
	});
	test('/error without a code is no missing page', async () => {
		const { page } = await site.open('/error');
		await page.locator('address-help[data-settled]').waitFor();
		expect(await page.locator('h1').innerText()).toBe('Look up a code');
		expect(await page.locator('main').innerText()).not.toContain('Pages that fit');
	});
});
