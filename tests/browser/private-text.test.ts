import { readFileSync } from 'node:fs';
import type { Browser as Chromium, Page as ChromiumPage } from 'playwright-core';
import type { Browser as Firefox, Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { launchBrowser } from '../../tools/launch-browser.ts';
import { siteVariants } from '../site-variants.ts';
import { FaultServer } from './fault-server.ts';
import { longestWait } from '../longest-wait.ts';

/** The part of both drivers' pages that is used here. */
interface Page {
	readonly keyboard: {
		down(key: string): Promise<void>;
		press(key: string): Promise<void>;
		up(key: string): Promise<void>;
	};
	url(): string;
	goto(address: string): Promise<unknown>;
	focus(selector: string): Promise<void>;
	evaluate: <Result, Value>(run: (value: Value) => Result | Promise<Result>, value: Value) => Promise<Result>;
}

const header = 'site-search input';
const decoder = 'error-decoder textarea';

const fields = [
	['the header search', '/about', header],
	['the decoder on the home page', '/', decoder],
	['the decoder', '/decode', decoder],
	['the search page', '/search', 'search-page input'],
	['the filter of the table', '/codes', 'code-filter input'],
	['the header search of a missing page', '/nothing-is-here', header],
] as const;

/** Texts of several lines, each with pieces that no file of the site holds. */
const texts = [
	['lines of plain words', 'Sign-in failed again\nfor Quintessa Zebrowska\nhunterseven'],
	[
		'a log',
		'AADSTS9999999: User quintessa@zebrowska.example\nsecret=hunterseven\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100',
	],
	['one line with a name', 'quintessa@zebrowska.example hunterseven'],
] as const;
const pieces = /quintessa|zebrowska|hunterseven|3f2a9c10/i;

// A small site, because a worker saves it when the second page is opened.
const { dist, base } = siteVariants.belowPath;
const server = new FaultServer(dist, base);
/** What the table says of itself while nothing is asked. */
let allCodes = '';
let address = '';
let chromium: Chromium;
let firefox: Firefox;

beforeAll(async () => {
	address = (await server.start()) + base;
	allCodes = /data-count[^>]*>([^<]+)</.exec(readFileSync(`${dist}/codes.html`, 'utf8'))?.[1] ?? '';
	expect(allCodes).toMatch(/^\d+ codes$/);
	// Browsers of their own, because the clipboard is one for all pages of a browser.
	chromium = await launchBrowser();
	firefox = await launchFirefox();
});
afterAll(async () => {
	await chromium.close();
	await firefox.close();
	await server.stop();
});

async function openChromium(javaScriptEnabled = true): Promise<ChromiumPage> {
	const context = await chromium.newContext({ javaScriptEnabled, serviceWorkers: 'block' });
	context.setDefaultTimeout(longestWait);
	return context.newPage();
}

async function openFirefox(): Promise<FirefoxPage> {
	const context = await firefox.createBrowserContext();
	const page = await context.newPage();
	page.setDefaultTimeout(longestWait);
	return page;
}

const browsers = [
	['Chromium', openChromium as () => Promise<Page>],
	['Firefox', openFirefox as () => Promise<unknown> as () => Promise<Page>],
] as const;

async function pressWithControl(page: Page, key: string): Promise<void> {
	await page.keyboard.down('Control');
	await page.keyboard.press(key);
	await page.keyboard.up('Control');
}

/** Puts a text into the clipboard as a reader does, in a field that is not the site's and goes again. */
async function copy(page: Page, text: string): Promise<void> {
	await page.evaluate((value) => {
		const area = document.body.appendChild(document.createElement('textarea'));
		area.id = 'source';
		area.value = value;
	}, text);
	await page.focus('#source');
	await pressWithControl(page, 'a');
	await pressWithControl(page, 'c');
	await page.evaluate(() => {
		document.querySelector('#source')?.remove();
	}, undefined);
}

/** Waits for something that a page says of itself. */
async function waitFor<Value>(page: Page, isTrue: (value: Value) => boolean, value: Value): Promise<void> {
	while (!(await page.evaluate(isTrue, value))) await new Promise((done) => setTimeout(done, 50));
}

/** Pastes the clipboard into a field, and waits until something came out of it. */
async function paste(page: Page, selector: string): Promise<void> {
	await page.focus(selector);
	await pressWithControl(page, 'v');
	await waitFor(
		page,
		(field) => (document.querySelector<HTMLInputElement>(field)?.value ?? '').includes('hunterseven'),
		selector,
	);
}

/** Waits until the page answers what its field holds, or until it answers nothing. */
function waitForAnswer(page: Page, isWanted = true): Promise<void> {
	return waitFor(
		page,
		({ wanted, all }) => {
			const answers = '.search-remarks, .search-panel ul, search-page [data-status], [data-decoded], [data-count]';
			const isAnswered = [...document.querySelectorAll(answers)].some((answer) => {
				const said = answer.checkVisibility() ? answer.textContent.trim() : '';
				return said !== '' && said !== all;
			});
			return isAnswered === wanted;
		},
		{ wanted: isWanted, all: allCodes },
	);
}

/** Empties a field, and waits until nothing is answered. */
async function clear(page: Page, selector: string): Promise<void> {
	await page.focus(selector);
	await pressWithControl(page, 'a');
	await page.keyboard.press('Delete');
	await waitForAnswer(page, false);
}

/** All that a page keeps or has in an address, as one text. */
function readTraces(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const { navigation } = window as unknown as { navigation: { entries(): { url: string; getState(): unknown }[] } };
		const cached: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
		return JSON.stringify([
			location.href,
			document.referrer,
			window.name,
			navigation.entries().map((entry) => [entry.url, entry.getState()]),
			history.state,
			Object.entries(localStorage),
			Object.entries(sessionStorage),
			document.cookie,
			await indexedDB.databases(),
			cached,
			[...document.querySelectorAll('a')].map(({ href }) => href),
		]);
	}, undefined);
}

async function expectNoTrace(page: Page): Promise<void> {
	expect(decodeURIComponent(await readTraces(page))).not.toMatch(pieces);
	expect(decodeURIComponent(server.requests.join('\n'))).not.toMatch(pieces);
}

describe.each(browsers)('in %s', (_, open) => {
	let page: Page;
	beforeAll(async () => {
		page = await open();
	});
	test.each(fields)('texts leave %s neither on Enter nor after one more key', async (_name, path, selector) => {
		await page.goto(address + path);
		for (const [kind, text] of texts) {
			await copy(page, text);
			server.requests.length = 0;
			await paste(page, selector);
			await page.keyboard.press('Enter');
			await waitForAnswer(page);
			await expectNoTrace(page);
			await page.focus(selector);
			await page.keyboard.press('End');
			await page.keyboard.press('x');
			await page.keyboard.press('Enter');
			await waitForAnswer(page);
			await expectNoTrace(page);
			expect(new URL(page.url()).pathname, kind).toBe(base + path);
			await clear(page, selector);
		}
	});
});

/** A log whose user, application and file have names that no file of the site holds. */
const log = {
	name: 'zebrowska.csv',
	text: [
		'Date (UTC),Username,Application,IP address,Sign-in error code',
		...Array.from(
			{ length: 12 },
			(_, place) =>
				`2026-11-24T07:${10 + place}:00Z,user${place}@zebrowska.example,hunterseven,3f2a9c10::${place},50126`,
		),
		'2026-11-24T07:30:00Z,quintessa@zebrowska.example,hunterseven,3f2a9c10::1,53003',
	].join('\n'),
} as const;

/** Waits until the page has read a log, and says so. */
function waitForReport(page: Page, fileName: string): Promise<void> {
	return waitFor(
		page,
		(name) =>
			(document.querySelector('[data-status]')?.textContent ?? '').startsWith('Read. ') &&
			(document.querySelector('[data-files]')?.textContent ?? '').includes(name),
		fileName,
	);
}

/** Presses all that a report shows more with, and asks for one user. */
async function useReport(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const more of document.querySelectorAll<HTMLElement>('[data-report] :is(summary, td button, li button)'))
			more.click();
	}, undefined);
	await page.focus('[name="user"]');
	await page.evaluate(() => {
		const user = document.querySelector<HTMLInputElement>('[name="user"]');
		if (user) user.value = 'zebrowska';
		user?.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}, undefined);
	await waitFor(page, () => / fit, /.test(document.querySelector('p[data-count]')?.textContent ?? ''), undefined);
}

describe.each(browsers)('a log in %s', (_, open) => {
	test('leaves nothing where it is pasted and where it is dropped', async () => {
		const page = await open();
		await page.goto(`${address}/logs`);
		await copy(page, log.text);
		server.requests.length = 0;
		await page.focus('#log-text');
		await pressWithControl(page, 'v');
		await waitForReport(page, 'Pasted text');
		await useReport(page);
		await expectNoTrace(page);
		await page.evaluate(({ name, text }) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], name));
			const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
			document.querySelector('.log-source')?.dispatchEvent(event);
		}, log);
		await waitForReport(page, log.name);
		await useReport(page);
		await expectNoTrace(page);
		expect(new URL(page.url()).pathname).toBe(`${base}/logs`);
	});
});

describe('a form whose script is not there', () => {
	const withForms = fields.filter(([, , selector]) => selector !== decoder);
	const [, text] = texts[0];
	let page: ChromiumPage;
	beforeAll(async () => {
		page = await openChromium();
	});

	test.each(withForms)('sends nothing from %s, and answers when the script comes', async (_, path, selector) => {
		const held = Promise.withResolvers<undefined>();
		await page.route('**/_astro/**', async (route) => {
			await held.promise;
			await route.continue();
		});
		await page.goto(address + path, { waitUntil: 'commit' });
		await page.locator(selector).waitFor();
		await copy(page, text);
		server.requests.length = 0;
		await paste(page, selector);
		await page.keyboard.press('Enter');
		held.resolve(undefined);
		await waitForAnswer(page);
		await page.keyboard.press('Enter');
		await expectNoTrace(page);
		expect(new URL(page.url()).pathname).toBe(base + path);
		await page.unroute('**/_astro/**');
	});
	test('is not shown where scripts never run, and sends nothing there', async () => {
		const still = await openChromium(false);
		for (const [, path, selector] of withForms) {
			await still.goto(address + path);
			await copy(still, text);
			server.requests.length = 0;
			expect(await still.locator(selector).isVisible()).toBe(false);
			await still.locator(selector).evaluate((field) => {
				for (let part: HTMLElement | null = field as HTMLElement; part; part = part.parentElement)
					part.style.setProperty('display', 'block', 'important');
			});
			await still.locator(selector).focus();
			await pressWithControl(still, 'v');
			await expect.poll(() => still.locator(selector).inputValue()).toContain('hunterseven');
			await still.keyboard.press('Enter');
			expect(still.url()).toBe(address + path);
			expect(decodeURIComponent(server.requests.join('\n'))).not.toMatch(pieces);
		}
	});
});
