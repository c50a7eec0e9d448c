import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

/** Texts that would run, break out or lead away if anything took them for more than text. */
const payloads = [
	'<img src=x onerror=window.hit=1>',
	'"><svg onload=window.hit=1>',
	"'-(window.hit=1)-'",
	'</script><script>window.hit=1</script>',
	'</textarea><script>window.hit=1</script>',
	'javascript:window.hit=1//AADSTS50058',
	'AADSTS50058<img src=x onerror=window.hit=1>',
	'AADSTS50058: {{constructor.constructor("window.hit=1")()}} ${window.hit=1}',
	'data:text/html,<script>window.hit=1</script>',
	'//evil.example/50058',
	'https://evil.example/?AADSTS50058',
	'\\\\evil.example\\50058',
	'..%2f..%2f50058',
	'__proto__',
	'constructor',
	'%00%ff%zz',
	'\u202e85005STSDAA\u0000\uffff\ud800',
	'50058\r\nset-cookie: a=b',
	`AADSTS50058${' AADSTS50058'.repeat(4000)}`,
	'(a+)+$'.repeat(2000),
] as const;

let site: OpenSite;
let page: Page;
const foreign: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
	site = await openSite();
	page = await site.browser.newPage({ serviceWorkers: 'block' });
	await page.goto(`${site.address}/about`);
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('dialog', (dialog) => errors.push(dialog.message()));
	page.context().on('request', (request) => {
		if (new URL(request.url()).origin !== site.address) foreign.push(request.url());
	});
});
afterAll(() => site.close());

/** What every payload must leave behind: nothing. */
async function expectInert(): Promise<void> {
	expect(await page.evaluate(() => 'hit' in window)).toBe(false);
	expect(new URL(page.url()).origin).toBe(site.address);
	expect(await page.locator('main img, main script:not([src]):not([type]), main iframe').count()).toBe(0);
	expect([foreign, errors]).toEqual([[], []]);
	expect(await page.context().cookies()).toEqual([]);
}

describe.each(payloads.map((payload) => ({ payload, name: JSON.stringify(payload).slice(0, 60) })))(
	'$name is inert',
	({ payload }) => {
		const short = encodeURIComponent(payload.replace(/[\ud800-\udfff]/g, ''))
			.slice(0, 3000)
			.replace(/%.?$|%E?.?%?.?$/, '');

		test('in the path, the query and the hash of an address', async () => {
			for (const address of [
				`/${short}`,
				`/codes/${short}`,
				`/error?code=${short}`,
				`/codes/50058?${short}#${short}`,
			]) {
				await page.goto(site.address + address).catch(() => undefined);
				await page.waitForTimeout(100);
				await expectInert();
			}
		});
		test('in a search, by address and typed', async () => {
			await page.goto(`${site.address}/search?q=${short}&area=${short}`);
			await page.locator('search-page input[name="q"]').fill(payload);
			await page.locator('#site-search-field').fill(payload);
			await page.waitForTimeout(300);
			await expectInert();
		});
		test('in the decoder, from which nothing leaves', async () => {
			await page.goto(`${site.address}/decode`);
			const sent: string[] = [];
			const listen = (request: { url(): string; postData(): string | null }): void => {
				sent.push(decodeURIComponent(request.url()) + (request.postData() ?? ''));
			};
			page.on('request', listen);
			await page.locator('textarea[name="error"]').fill(payload);
			await page.waitForTimeout(300);
			page.off('request', listen);
			expect(sent.filter((request) => payload.length > 6 && request.includes(payload.slice(0, 200)))).toEqual([]);
			expect(page.url()).toBe(`${site.address}/decode`);
			await expectInert();
		});
		test('as a stored theme', async () => {
			await page.evaluate((value) => {
				localStorage.setItem('theme', value);
			}, payload);
			await page.reload();
			expect(await page.evaluate(() => document.documentElement.dataset['theme'] ?? null)).toBeNull();
			await page.evaluate(() => {
				localStorage.clear();
			});
			await expectInert();
		});
	},
);
