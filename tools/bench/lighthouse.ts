import lighthouse, { type Flags, type Result } from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, findHeadlessShell } from '../find-browser.ts';
import type { ServedSite } from './served-site.ts';
import { formatNumber, median, type Row } from './table.ts';

/** One address of each kind of page that Lighthouse looks at. */
const kinds = {
	home: '/',
	code: '/codes/50058',
	index: '/codes',
	search: '/search',
	decode: '/decode',
	guide: '/guides/handling-errors',
} as const;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const runs = 5;

/** The four scores and the main times of each kind of page: Lighthouse's mobile preset, the median of five runs. */
export async function measureLighthouse({ address }: ServedSite): Promise<readonly Row[]> {
	const rows: Row[] = [{ what: 'Lighthouse, browser', measured: await nameBrowser(), budget: '–' }];
	for (const [name, path] of Object.entries(kinds)) {
		const results: Result[] = [];
		for (let run = 0; run < runs; run += 1) results.push(await runLighthouse(address + path));
		rows.push(...describe(name, results));
	}
	return rows;
}

/**
 * The headless shell where there is one: with two cores, the windows that a whole browser draws even without a screen
 * take the page's time.
 */
function openBrowser(): Promise<Browser> {
	const shell = findHeadlessShell();
	return puppeteer.launch({
		executablePath: shell ?? findBrowser(),
		headless: shell === undefined ? true : 'shell',
		defaultViewport: null,
		args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
	});
}

async function nameBrowser(): Promise<string> {
	const browser = await openBrowser();
	const version = await browser.version();
	await browser.close();
	return version;
}

async function runLighthouse(url: string): Promise<Result> {
	const browser = await openBrowser();
	try {
		const flags: Flags = { logLevel: 'error', onlyCategories: [...categories] };
		const result = (await lighthouse(url, flags, undefined, await browser.newPage()))?.lhr;
		if (!result || result.runtimeError) throw new Error(`lighthouse: ${url}: ${result?.runtimeError?.message ?? ''}`);
		return result;
	} finally {
		await browser.close();
	}
}

function describe(name: string, results: readonly Result[]): readonly Row[] {
	const middle = (pick: (result: Result) => number): number => median(results.map(pick));
	const scores = categories.map((id) => middle((result) => (result.categories[id]?.score ?? 0) * 100));
	const times = (['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const).map((id) =>
		formatNumber(middle((result) => result.audits[id]?.numericValue ?? Number.NaN)),
	);
	const shift = middle((result) => result.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN);
	const failed = listFailed(results);
	return [
		{
			what: `Lighthouse, ${name}: performance / accessibility / best practices / SEO`,
			measured: `${scores.map(formatNumber).join(' / ')}${failed === '' ? '' : ` (${failed})`}`,
			budget: '100 / 100 / 100 / 100',
		},
		{ what: `Lighthouse, ${name}: FCP / LCP / TBT, ms`, measured: times.join(' / '), budget: '–' },
		{ what: `Lighthouse, ${name}: layout shift`, measured: String(Number(shift.toFixed(4))), budget: '0' },
	];
}

/** The audits that cost points, by their ids. */
function listFailed(results: readonly Result[]): string {
	const failed = results.flatMap(({ audits, categories: judged }) =>
		Object.values(judged)
			.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
			.flatMap(({ id }) => ((audits[id]?.score ?? 1) < 0.9 ? [id] : [])),
	);
	return [...new Set(failed)].join(', ');
}
