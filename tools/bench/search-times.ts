import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';
import { pastedText, wordQuery } from './search-samples.ts';
import type { ServedSite } from './served-site.ts';
import { median, type Row } from './table.ts';

/** From an input event until something was shown on the page. */
interface Wait {
	readonly milliseconds: number;
	/** The frames that were drawn, the one that shows it included. */
	readonly frames: number;
}

const runs = 7;

/** How long people wait for answers in the browser, the server on the same machine; medians of seven. */
export async function measureSearchTimes({ address }: ServedSite): Promise<readonly Row[]> {
	const browser = await launchBrowser();
	const repeat = async (measure: (page: Page) => Promise<Wait>, path = '/codes/50058'): Promise<Wait> => {
		const waits: Wait[] = [];
		for (let run = 0; run < runs; run += 1) waits.push(await measureOnce(browser, address + path, measure));
		return {
			milliseconds: median(waits.map(({ milliseconds }) => milliseconds)),
			frames: median(waits.map(({ frames }) => frames)),
		};
	};
	const rows = [
		describe('An exact number: last key to its result', await repeat(typeNumber), '1 frame'),
		describe('An exact number, nothing loaded yet', await repeat(typeNumberCold), '50 ms'),
		describe('Words: first full-text result, nothing loaded yet', await repeat(searchCold), '150 ms'),
		describe('Words: the same at 150 ms and 1.6 Mbit/s', await repeat(onSlowLine(searchCold)), '700 ms'),
		describe('Words, key by key, nothing loaded yet: last key to first full-text result', await repeat(typeWords)),
		describe(
			'Words, key by key, the same line: last key to first full-text result',
			await repeat(onSlowLine(typeWords)),
		),
		describe('Words: first full-text result, searched before', await repeat(searchWarm)),
		describe('A pasted text: its code, nothing loaded yet', await repeat(decodeCold, '/decode')),
	];
	await browser.close();
	return rows;
}

async function measureOnce(browser: Browser, url: string, measure: (page: Page) => Promise<Wait>): Promise<Wait> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'networkidle' });
	const wait = await measure(page);
	await context.close();
	return wait;
}

const field = 'site-search input';

async function typeNumber(page: Page): Promise<Wait> {
	await page.locator(field).fill('5005');
	await page.locator('site-search [data-code]').first().waitFor();
	await page.waitForLoadState('networkidle');
	const wait = await watch(page, 'site-search [data-code="50058"]:first-child');
	await page.keyboard.type('8');
	return wait();
}

async function typeNumberCold(page: Page): Promise<Wait> {
	const wait = await watch(page, 'site-search [data-code="50058"]:first-child');
	await page.locator(field).fill('50058');
	return wait();
}

async function searchCold(page: Page): Promise<Wait> {
	const wait = await watch(page, 'site-search .excerpt');
	await page.locator(field).fill(wordQuery);
	return wait();
}

/** As fast as practised people type: a key every 100 ms. The search begins with the first. */
async function typeWords(page: Page): Promise<Wait> {
	await page.locator(field).focus();
	await page.keyboard.type(wordQuery.slice(0, -1), { delay: 100 });
	const wait = await watch(page, 'site-search .excerpt');
	await page.keyboard.type(wordQuery.slice(-1));
	return wait();
}

/** The same over a line with a latency of 150 ms and 1.6 Mbit/s, once the page is there. */
function onSlowLine(measure: (page: Page) => Promise<Wait>): (page: Page) => Promise<Wait> {
	return async (page) => {
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 150,
			downloadThroughput: 200_000,
			uploadThroughput: 200_000,
		});
		return measure(page);
	};
}

async function searchWarm(page: Page): Promise<Wait> {
	await page.locator(field).fill('consent of an administrator');
	await page.locator('site-search .excerpt').first().waitFor();
	await page.locator(field).fill('');
	await page.locator('site-search .excerpt').first().waitFor({ state: 'detached' });
	return searchCold(page);
}

async function decodeCold(page: Page): Promise<Wait> {
	const wait = await watch(page, '[data-decoded-code]');
	await page.locator('textarea').fill(pastedText);
	return wait();
}

/** Starts to wait for the next input event, and from there for an element; ask the result for how long it took. */
export async function watch(page: Page, selector: string): Promise<() => Promise<Wait>> {
	const handle = await page.evaluateHandle((wanted) => {
		const result = new Promise<Wait>((done) => {
			const start = (): void => {
				const started = performance.now();
				let frames = 0;
				const look = (): void => {
					frames += 1;
					if (document.querySelector(wanted)) done({ milliseconds: performance.now() - started, frames });
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			};
			document.addEventListener('input', start, { once: true, capture: true });
		});
		return { result };
	}, selector);
	return () => handle.evaluate(({ result }) => result);
}

function describe(what: string, { milliseconds, frames }: Wait, budget = '–'): Row {
	const unit = frames === 1 ? 'frame' : 'frames';
	return { what, measured: `${milliseconds.toFixed(0)} ms, ${String(frames)} ${unit}`, budget };
}
