import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { connectBrowser } from './connect-browser.ts';
import { FaultServer } from './fault-server.ts';
import { countComplete, listPages, openReader, waitForState, type Reader } from './reader.ts';
import { readCodes } from './site.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());

// Every page at the top, or one of each folder: a path changes nothing between pages of one kind.
describe.each([
	['at the root of a host', 'dist', '', /^\/[^/]*$/],
	['below a path', siteVariants.belowPath.dist, siteVariants.belowPath.base, /^\/$/],
] as const)('after a visit of two pages to a site %s, without a network,', (_place, dist, base, top) => {
	const server = new FaultServer(resolve(dist), base);
	const pages = listPages(dist);
	let reader: Reader;
	let site = '';

	beforeAll(async () => {
		site = (await server.start()) + base;
		reader = await openReader(browser, `${site}/codes/50058`);
		await waitForState(reader.page, 'ready');
		server.isCut = true;
	});
	afterAll(async () => {
		await reader.context.close();
		await server.stop();
	});

	test('everything came in one request', () => {
		expect(server.requests.filter((request) => request.includes('/offline-bundle/'))).toHaveLength(1);
	});

	test('every page is there, byte for byte', async () => {
		const wrong = await reader.page.evaluate(
			async ([prefix, hashes]) => {
				const hashOf = async (path: string): Promise<string> => {
					const response = await fetch(prefix + path).catch(() => undefined);
					const body = (await response?.arrayBuffer()) ?? new ArrayBuffer();
					return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
				};
				const checks = Object.entries(hashes).map(async ([path, hash]) =>
					(await hashOf(path)) === hash ? [] : [path],
				);
				return (await Promise.all(checks)).flat();
			},
			[base, await hashPages(dist, pages)] as const,
		);
		expect(pages.length).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});

	test('pages of every kind open', async () => {
		const kinds = new Set(pages.map((path) => path.replace(/[^/]+$/, '')));
		const firsts = [...kinds].map((kind) => pages.find((path) => path.replace(/[^/]+$/, '') === kind) ?? '');
		const chosen = new Set([...firsts, ...pages.filter((path) => top.test(path))]);
		for (const path of chosen) {
			const response = await reader.page.goto(site + path, { waitUntil: 'commit' });
			expect([path, response?.status(), reader.page.url()]).toEqual([path, 200, site + path]);
		}
	});

	test('the search finds words, and the decoder reads a text', async () => {
		const { page } = reader;
		await page.goto(`${site}/search?q=conditional+access+blocked`);
		await page.locator('[data-results] mark').first().waitFor();
		expect((await readCodes(page, '[data-results]')).slice(0, 3)).toContain('53003');
		await page.goto(`${site}/codes/50058`);
		await page.locator('site-search input').fill('signed in prompt=none');
		await page.locator('site-search .excerpt').first().waitFor();
		await page.goto(`${site}/decode`);
		await page.locator('textarea[name="error"]').fill("AADSTS50011: The redirect URI 'https://app.contoso.com/' …");
		await page.locator('[data-decoded-code="50011"] [data-value="redirect-uri"]').waitFor();
	});

	test.each([
		['/codes/50058/', '/codes/50058'],
		['/codes/50058.html?from=mail#fix', '/codes/50058?from=mail#fix'],
		['/codes/AADSTS50058', '/codes/50058'],
		['/AADSTS50058', '/codes/50058'],
		['/50058', '/codes/50058'],
		['/error?code=50058', '/codes/50058'],
		['/codes/50058?from=mail#fix', '/codes/50058?from=mail#fix'],
		['/about/', '/about'],
		['/index.html', '/'],
	])('%s leads to %s', async (asked, found) => {
		const response = await reader.page.goto(site + asked);
		expect([response?.status(), reader.page.url()]).toEqual([200, site + found]);
	});

	test('an unknown code gets the page for missing pages with its help', async () => {
		const response = await reader.page.goto(`${site}/codes/50012345`);
		expect(response?.status()).toBe(404);
		await reader.page.locator('address-help', { hasText: '50012345' }).getByRole('link').first().waitFor();
	});

	test('the installed app starts, and so do its shortcuts', async () => {
		const manifest = JSON.parse(
			await reader.page.evaluate(async (address) => (await fetch(address)).text(), `${base}/app.webmanifest`),
		) as {
			readonly start_url: string;
			readonly shortcuts: readonly { readonly url: string }[];
		};
		for (const url of [manifest.start_url, ...manifest.shortcuts.map((shortcut) => shortcut.url)])
			expect((await reader.page.goto(new URL(url, site).href))?.status(), url).toBe(200);
	});

	test('the state says so, and a network that answers nothing changes nothing', async () => {
		server.isCut = false;
		server.isSilent = true;
		expect((await reader.page.goto(`${site}/codes/53003`))?.status()).toBe(200);
		expect(await waitForState(reader.page, 'ready')).toMatch(/saved, as of \d{4}-\d\d-\d\d/);
		expect(await countComplete(reader.page)).toBe(1);
	});
});

/** The SHA-256 of each page's file. */
async function hashPages(dist: string, paths: readonly string[]): Promise<Record<string, string>> {
	const hashes = paths.map(async (path) => {
		const digest = await crypto.subtle.digest(
			'SHA-256',
			readFileSync(join(dist, path === '/' ? 'index.html' : `${path}.html`)),
		);
		return [path, Buffer.from(digest).toString('base64')] as const;
	});
	return Object.fromEntries(await Promise.all(hashes));
}
