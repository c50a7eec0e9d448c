import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { waitUntilQuiet, watchRequests } from './quiet.ts';
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
/** A page of its own, because its address must never change. */
let decoder: Page;
const foreign: string[] = [];
const errors: string[] = [];
/** What the decoder's page sent. */
const sent: string[] = [];

async function openWatched(path: string): Promise<Page> {
	const opened = await site.browser.newPage({ serviceWorkers: 'block' });
	watchRequests(opened);
	await opened.goto(site.address + path);
	opened.on('pageerror', (error) => errors.push(error.message));
	opened.on('dialog', (dialog) => errors.push(dialog.message()));
	opened.context().on('request', (request) => {
		if (new URL(request.url()).origin !== site.address) foreign.push(request.url());
	});
	return opened;
}

beforeAll(async () => {
	site = await openSite();
	page = await openWatched('/about');
	decoder = await openWatched('/decode');
	decoder.on('request', (request) => sent.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
});
afterAll(() => site.close());

/** What every payload must leave behind once a page has nothing more to do: nothing. */
async function expectInert(where: Page): Promise<void> {
	await waitUntilQuiet(where);
	expect(await where.evaluate(() => 'hit' in window)).toBe(false);
	expect(new URL(where.url()).origin).toBe(site.address);
	expect(await where.locator('main img, main script:not([src]):not([type]), main iframe').count()).toBe(0);
	expect([foreign, errors]).toEqual([[], []]);
	expect(await where.context().cookies()).toEqual([]);
}

describe.each(payloads.map((payload) => ({ payload, name: JSON.stringify(payload).slice(0, 60) })))(
	'$name is inert',
	({ payload }) => {
		const short = encodeURIComponent(payload.replace(/[\ud800-\udfff]/g, ''))
			.slice(0, 3000)
			.replace(/%.?$|%E?.?%?.?$/, '');

		test('in the path, the query and the hash of an address', async () => {
			for (const address of [`/codes/${short}?${short}#${short}`, `/error?code=${short}`]) {
				await page.goto(site.address + address).catch(() => undefined);
				await expectInert(page);
			}
		});
		test('in a search, by address and typed', async () => {
			await page.goto(`${site.address}/search?q=${short}&area=${short}#${short}`);
			await page.locator('search-page input[name="q"]').fill(payload);
			await page.locator('#site-search-field').fill(payload);
			await page.locator('search-page:not([data-partial]) [data-status]:not(:empty)').waitFor({ state: 'attached' });
			await expectInert(page);
		});
		test('in the decoder, from which nothing leaves', async () => {
			sent.length = 0;
			await decoder.locator('textarea[name="error"]').fill('');
			await decoder.locator('textarea[name="error"]').fill(payload);
			await decoder.locator('error-decoder [data-decoded]:not(:empty)').waitFor({ state: 'attached' });
			await expectInert(decoder);
			expect(sent.filter((request) => payload.length > 6 && request.includes(payload.slice(0, 200)))).toEqual([]);
			expect(decoder.url()).toBe(`${site.address}/decode`);
		});
	},
);

test('no payload is taken for a stored theme', async () => {
	await page.goto(`${site.address}/about`);
	for (const payload of payloads) {
		await page.evaluate((value) => {
			localStorage.setItem('theme', value);
		}, payload);
		await page.reload();
		expect(await page.evaluate(() => document.documentElement.dataset['theme'] ?? null)).toBeNull();
	}
	await page.evaluate(() => {
		localStorage.clear();
	});
	await expectInert(page);
});
