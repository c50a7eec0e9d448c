import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { writeSingleFile } from '../../integrations/single-file/write-single-file.ts';
import { launchBrowser } from '../launch-browser.ts';
import { wordQuery } from './search-samples.ts';
import { formatNumber, median, type Row } from './table.ts';

const runs = 7;
/** How much slower the processor is than this one, as Lighthouse takes a slow laptop. */
const slowdown = 4;

/** What the site as one file weighs, and how long it takes from its opening on a slow machine; medians of seven. */
export async function measureSingleFile(): Promise<readonly Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'single-file-'));
	const file = await writeSingleFile('dist');
	const path = join(folder, 'site.html');
	await writeFile(path, file);
	const browser = await launchBrowser();
	const waits: Waits[] = [];
	for (let run = 0; run < runs; run += 1) waits.push(await measureOnce(browser, pathToFileURL(path).href));
	await browser.close();
	await rm(folder, { recursive: true });
	const describe = (what: string, name: keyof Waits, budget: string): Row => ({
		what: `Single file, processor ${slowdown} times slower: ${what}`,
		measured: `${formatNumber(median(waits.map((wait) => wait[name])))} ms`,
		budget,
	});
	return [
		{ what: 'Single file', measured: `${formatNumber(file.length)} bytes`, budget: '3,500,000 bytes' },
		describe('from opening until its field is there', 'field', '–'),
		describe('from opening until a number that is typed then is shown', 'searchable', '1,500 ms'),
		describe('first full-text result, nothing searched before', 'words', '–'),
		describe('a page of a part that was not opened before', 'page', '–'),
		describe('a page of the same part', 'samePart', '–'),
	];
}

/** In milliseconds; the first two are taken in the page, from its opening to a frame that was drawn. */
interface Waits extends Opening {
	readonly words: number;
	readonly page: number;
	readonly samePart: number;
}

interface Opening {
	readonly field: number;
	readonly searchable: number;
}

async function measureOnce(browser: Browser, address: string): Promise<Waits> {
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	await page.addInitScript(typeAtOnce);
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto(address);
	// Before that the driver runs nothing in the page: its own script alone takes longer there than a search.
	const { result } = await session.send('Runtime.evaluate', {
		expression: 'opening',
		awaitPromise: true,
		returnByValue: true,
	});
	const waits = {
		...(result.value as Opening),
		page: await timeOf(() => show(page, '50126')),
		samePart: await timeOf(() => show(page, '50053')),
		words: await timeOf(() => search(page, wordQuery, '.excerpt')),
	};
	await context.close();
	return waits;
}

/** Types a number into the header's search as soon as that is drawn, and keeps when it was and when the answer was. */
function typeAtOnce(): void {
	const found = <Kind extends Element>(selector: string): Promise<Kind> =>
		new Promise((done) => {
			const observer = new MutationObserver(() => {
				const element = document.querySelector<Kind>(selector);
				if (!element) return;
				observer.disconnect();
				// A task after the frame, so that it was drawn.
				requestAnimationFrame(() => setTimeout(done, 0, element));
			});
			observer.observe(document, { subtree: true, childList: true });
		});
	const open = async (): Promise<Opening> => {
		const input = await found<HTMLInputElement>('site-search input');
		const field = performance.now();
		input.focus();
		input.value = '50058';
		const answer = found('site-search [data-code="50058"]');
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		await answer;
		return { field, searchable: performance.now() };
	};
	Object.assign(window, { opening: open() });
}

async function timeOf(act: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await act();
	return performance.now() - start;
}

async function search(page: Page, text: string, result: string): Promise<void> {
	await page.locator('site-search input').fill(text);
	await page.locator(`site-search ${result}`).first().waitFor();
}

/** Goes to the page of a code, and waits until it was drawn. */
async function show(page: Page, id: string): Promise<void> {
	await page.evaluate(async (hash) => {
		const shown = new Promise((done) => {
			addEventListener('hashchange', done, { once: true });
		});
		location.hash = hash;
		await shown;
		await new Promise(requestAnimationFrame);
	}, `/codes/${id}`);
}
