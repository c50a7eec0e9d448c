import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const kinds = [
	'/',
	'/codes',
	'/codes/50058',
	'/codes/120000',
	'/areas',
	'/areas/mfa',
	'/guides',
	'/guides/handling-errors',
	'/oauth-errors/invalid_grant',
	'/search?q=consent',
	'/decode',
	'/about',
	'/data',
	'/changes',
	'/coverage',
	'/offline',
	'/nothing-here',
];

describe('addresses', () => {
	test('a code page answers 200 at its own address, without a redirect', async () => {
		const response = await fetch(`${site.address}/codes/50058`, { redirect: 'manual' });
		expect(response.status).toBe(200);
	});

	test.each([
		'/codes/50058/',
		'/codes/AADSTS50058',
		'/codes/aadsts50058',
		'/AADSTS50058',
		'/50058',
		'/error?code=50058',
		'/error?code=AADSTS50058',
	])('%s ends at the page, and Back leads back', async (alias) => {
		const { page } = await site.open('/about');
		await page.goto(site.address + alias);
		await page.waitForURL(`${site.address}/codes/50058`);
		await page.goBack();
		expect(page.url()).toBe(`${site.address}/about`);
	});

	test('an unknown number answers 404, names the number and offers its family and the official look-up', async () => {
		const response = await fetch(`${site.address}/codes/500580`);
		expect(response.status).toBe(404);
		const { page } = await site.open('/codes/500580');
		await page.getByRole('heading', { name: 'AADSTS500580 is not documented here' }).waitFor();
		await page
			.locator('main')
			.getByRole('link', { name: /^50058 ?No signed-in user/ })
			.waitFor();
		await page.getByRole('link', { name: 'Official look-up of 500580' }).waitFor();
	});
});

describe('without JavaScript', () => {
	test.each(['/', '/codes', '/codes/50058', '/areas/mfa', '/guides/handling-errors', '/search', '/decode'])(
		'%s is readable',
		async (path) => {
			const { page } = await site.open(path, { javaScriptEnabled: false });
			expect(await page.locator('h1').innerText()).not.toBe('');
			expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
		},
	);

	test('the header search goes to the search page, which says where to look', async () => {
		const { page } = await site.open('/about', { javaScriptEnabled: false });
		await page.locator('site-search input').fill('50058');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search?q=50058');
		await page.getByText('needs JavaScript').waitFor();
	});
});

describe.each(['light', 'dark'] as const)('axe finds no violation in the %s theme', (colorScheme) => {
	test.each(kinds)('on %s', async (path) => {
		const { page } = await site.open(path, { colorScheme });
		await page.waitForLoadState('networkidle');
		await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
		const violations = await page.evaluate(async () => {
			const { axe: tool } = globalThis as unknown as {
				axe: { run: (what: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			};
			return (await tool.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
		});
		expect(violations).toEqual([]);
	});
});

test('the table of codes is filtered by area, and the choice stands in the address', async () => {
	const { page } = await site.open('/codes');
	const counted = await page.locator('option[value="seamless-sso"]').textContent();
	await page.getByLabel('Area').selectOption('seamless-sso');
	expect(page.url()).toContain('area=seamless-sso');
	const shown = await page.locator('tbody tr:visible').count();
	expect(shown).toBeGreaterThan(5);
	expect(shown).toBeLessThan(30);
	expect(counted).toContain(`(${shown})`);
	await page.reload();
	expect(await page.locator('tbody tr:visible').count()).toBe(shown);
});

test('a query is copied with one click and says so', async () => {
	const { page } = await site.open('/codes/50058', { permissions: ['clipboard-read', 'clipboard-write'] });
	await page.getByRole('button', { name: /^Copy KQL/ }).click();
	await page.getByText('Copied').first().waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('ResultType == "50058"');
});
