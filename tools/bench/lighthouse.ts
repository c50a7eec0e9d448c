import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
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

/** A package of its own: a fifth of the files of all packages came with it, and only this measurement needs them. */
const folder = 'tools/lighthouse';
const command = `${folder}/node_modules/lighthouse/cli/index.js`;

/** The part of Lighthouse's report that is read here. */
interface Report {
	readonly runtimeError?: { readonly message: string };
	readonly categories: Readonly<
		Record<
			string,
			{
				readonly score: number | null;
				readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
			}
		>
	>;
	readonly audits: Readonly<Record<string, { readonly score: number | null; readonly numericValue?: number }>>;
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const runs = 5;

/** The four scores and the main times of each kind of page: Lighthouse's mobile preset, the median of five runs. */
export async function measureLighthouse({ address }: ServedSite): Promise<readonly Row[]> {
	installLighthouse();
	const rows: Row[] = [{ what: 'Lighthouse, browser', measured: await nameBrowser(), budget: '–' }];
	for (const [name, path] of Object.entries(kinds)) {
		const results: Report[] = [];
		for (let run = 0; run < runs; run += 1) results.push(await runLighthouse(address + path));
		rows.push(...describe(name, results));
	}
	return rows;
}

/** The first and the largest contentful paint of a page in milliseconds: Lighthouse's mobile preset, medians. */
export async function measureFirstPaint(
	url: string,
	times: number,
): Promise<readonly [first: number, largest: number]> {
	installLighthouse();
	const results: Report[] = [];
	for (let run = 0; run < times; run += 1) results.push(await runLighthouse(url));
	const middle = (id: string): number => median(results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
	return [middle('first-contentful-paint'), middle('largest-contentful-paint')];
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

async function runLighthouse(url: string): Promise<Report> {
	const browser = await openBrowser();
	try {
		const { port } = new URL(browser.wsEndpoint());
		const report = JSON.parse(
			await runNode([
				command,
				url,
				`--port=${port}`,
				`--only-categories=${categories.join()}`,
				'--output=json',
				'--quiet',
			]),
		) as Report;
		if (report.runtimeError) throw new Error(`lighthouse: ${url}: ${report.runtimeError.message}`);
		return report;
	} finally {
		await browser.close();
	}
}

/** Installs Lighthouse where its lockfile is, unless it is there. */
function installLighthouse(): void {
	if (existsSync(command)) return;
	const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
	if (status !== 0) throw new Error(`bench: \`npm ci --prefix ${folder}\` failed; run it to see why`);
}

/** What a script prints. It runs beside this process, which serves the site. */
async function runNode(words: readonly string[]): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 28 });
	return stdout;
}

function describe(name: string, results: readonly Report[]): readonly Row[] {
	const middle = (pick: (result: Report) => number): number => median(results.map(pick));
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
function listFailed(results: readonly Report[]): string {
	const failed = results.flatMap(({ audits, categories: judged }) =>
		Object.values(judged)
			.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
			.flatMap(({ id }) => ((audits[id]?.score ?? 1) < 0.9 ? [id] : [])),
	);
	return [...new Set(failed)].join(', ');
}
