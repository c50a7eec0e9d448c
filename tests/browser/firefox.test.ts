import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { mostMet } from '../../src/model/codes/most-met.ts';
import { createSiteServer } from '../../tools/serve.ts';
import { siteVariants } from '../site-variants.ts';
import { longestWait } from '../longest-wait.ts';

// Without a worker, which would save the site in every profile while the tests run.
const { dist, base } = siteVariants.withoutOffline;
const server: Server = createSiteServer(resolve(dist), base);
let browser: Browser;
/** One page for all tests, as opening a window takes Firefox longer than a page. */
let page: Page;
const problems: string[] = [];
/** Logs with what they hold. */
const logFolder = 'tests/fixtures/logs';
const expectedLogs = JSON.parse(readFileSync(`${logFolder}/expected.json`, 'utf8')) as Readonly<
	Record<string, { readonly codes: Readonly<Record<string, number>> }>
>;
let address = '';

beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${base}`;
	browser = await launchFirefox();
	page = await browser.newPage();
	page.setDefaultTimeout(longestWait);
	page.on('pageerror', (error) => problems.push(error instanceof Error ? error.message : String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
});
afterAll(async () => {
	await browser.close();
	server.closeAllConnections();
	server.close();
});

/** Opens a path, does something there, and says what scripts complained of. */
async function visit(path: string, act: () => Promise<void>): Promise<readonly string[]> {
	problems.length = 0;
	await page.goto(address + path, { waitUntil: 'load' });
	await act();
	return [...problems];
}

function codesIn(page: Page, within: string): Promise<readonly (string | null)[]> {
	return page.$$eval(`${within} [data-code]`, (items) => items.map((item) => item.getAttribute('data-code')));
}

function textOf(page: Page, selector: string): Promise<string> {
	return page.$eval(selector, (element) => element.textContent.replace(/\s+/g, ' ').trim());
}

describe('in Firefox', () => {
	test('a code page opens at its own address and at an alias', async () => {
		const problems = await visit('/codes/50058', async () => {
			expect(await textOf(page, 'h1')).toMatch(/AADSTS50058.*No signed-in user for a silent request/);
			await page.goto(`${address}/AADSTS50058`);
			expect(page.url()).toBe(`${address}/codes/50058`);
		});
		expect(problems).toEqual([]);
	});

	test('the header search finds a number with the keyboard alone', async () => {
		const problems = await visit('/about', async () => {
			await page.keyboard.press('/');
			await page.keyboard.type('50058');
			await page.waitForSelector('site-search [data-code="50058"]');
			expect((await codesIn(page, 'site-search'))[0]).toBe('50058');
			await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
			expect(page.url()).toBe(`${address}/codes/50058`);
		});
		expect(problems).toEqual([]);
	});

	test('the header search finds words in all texts', async () => {
		const problems = await visit('/about', async () => {
			await page.focus('site-search input');
			await page.keyboard.type('silent request prompt=none');
			await page.waitForSelector('site-search .excerpt');
			expect((await codesIn(page, 'site-search')).slice(0, 3)).toContain('50058');
		});
		expect(problems).toEqual([]);
	});

	test('the search page answers what its address asks', async () => {
		const problems = await visit('/search?q=conditional+access+blocked', async () => {
			await page.waitForSelector('[data-results] [data-code="53003"]');
			expect((await codesIn(page, '[data-results]')).slice(0, 3)).toContain('53003');
		});
		expect(problems).toEqual([]);
	});

	test('the decoder reads a message without its number, and the values in it', async () => {
		const problems = await visit('/decode', async () => {
			await page.focus('textarea');
			await page.keyboard.type(
				"The redirect URI 'https://app.contoso.com/callback' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.",
			);
			await page.waitForSelector('[data-decoded-code="50011"] [data-value="redirect-uri"]');
			expect(await textOf(page, '[data-value="redirect-uri"]')).toBe('https://app.contoso.com/callback');
			expect(await page.evaluate(() => localStorage.length + location.search.length)).toBe(0);
		});
		expect(problems).toEqual([]);
	});

	test('the decoder shows a column of numbers as one table', async () => {
		expect(mostMet).toHaveLength(20);
		const problems = await visit('/decode', async () => {
			await page.$eval(
				'textarea',
				(field, text) => {
					field.value = text;
					field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				},
				mostMet.join('\n'),
			);
			await page.waitForSelector('table[data-code-list] [data-code="50053"]');
			expect(await codesIn(page, 'table[data-code-list]')).toEqual(mostMet);
			expect((await page.$$('[data-decoded-code]')).length).toBe(0);
		});
		expect(problems).toEqual([]);
	});

	test('a log is read from a file, sorted and filtered', async () => {
		const [name = ''] = Object.keys(expectedLogs);
		const problems = await visit('/logs', async () => {
			const input = await page.waitForSelector('input[type="file"]');
			await (input as ElementHandle<HTMLInputElement>).uploadFile(resolve(logFolder, name));
			await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent.startsWith('Read. '));
			const counts = await page.$$eval('table[data-code-list] tr[data-code]', (rows) =>
				rows.map((row) => [row.getAttribute('data-code'), Number(row.getAttribute('data-count'))]),
			);
			expect(Object.fromEntries(counts)).toEqual(expectedLogs[name]?.codes);
			await page.click('[data-sort="code-or-symbol"]');
			await page.waitForSelector('[aria-sort="ascending"] [data-sort="code-or-symbol"]');
			const ids = await codesIn(page, 'table[data-code-list]');
			expect(ids).toEqual(ids.toSorted((one, other) => Number(one) - Number(other)));
			await page.type('[name="codes"]', '53003');
			await page.waitForFunction(() => document.querySelectorAll('table[data-code-list] tr[data-code]').length === 1);
		});
		expect(problems).toEqual([]);
	});

	test('the theme can be chosen and is kept on the next page', async () => {
		const problems = await visit('/about', async () => {
			await page.click('theme-switch button');
			const chosen = await page.evaluate(() => document.documentElement.dataset['theme']);
			await page.goto(`${address}/codes`);
			expect(chosen).toBeDefined();
			expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(chosen);
			await page.evaluate(() => {
				localStorage.clear();
			});
		});
		expect(problems).toEqual([]);
	});

	test('the table of codes is filtered, and the choice is in the address', async () => {
		const problems = await visit('/codes', async () => {
			const [, counted = ''] = /\((\d+)\)/.exec(await textOf(page, 'option[value="conditional-access"]')) ?? [];
			await page.select('select[name="area"]', 'conditional-access');
			await page.waitForFunction(() => location.search === '?area=conditional-access');
			await page.waitForFunction(
				(wanted) => document.querySelector('[data-count]')?.textContent === wanted,
				{},
				`${counted} codes`,
			);
			const shown = await page.$$eval('tbody tr', (rows) => rows.filter((row) => row.checkVisibility()).length);
			expect(shown).toBe(Number(counted));
		});
		expect(problems).toEqual([]);
	});
});
