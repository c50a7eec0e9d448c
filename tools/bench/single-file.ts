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
		describe('from opening until a typed number is found', 'searchable', '1,500 ms'),
		describe('first full-text result, nothing searched before', 'words', '–'),
		describe('a page of a part that was not opened before', 'page', '–'),
		describe('a page of the same part', 'samePart', '–'),
	];
}

interface Waits {
	readonly searchable: number;
	readonly words: number;
	readonly page: number;
	readonly samePart: number;
}

async function measureOnce(browser: Browser, address: string): Promise<Waits> {
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	const start = performance.now();
	await page.goto(address);
	await search(page, '50058', '[data-code="50058"]');
	const searchable = performance.now() - start;
	const waits = {
		searchable,
		page: await timeOf(() => show(page, '50126')),
		samePart: await timeOf(() => show(page, '50053')),
		words: await timeOf(() => search(page, wordQuery, '.excerpt')),
	};
	await context.close();
	return waits;
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
