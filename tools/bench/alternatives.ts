import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';
import { copyProject } from '../project-copy.ts';
import {
	alternativesFolder,
	alternativeSites,
	readTextPages,
	type AlternativeSite,
	type TextPage,
} from './alternative-sites.ts';
import { measureFirstPaint } from './lighthouse.ts';
import { createPlainServer } from './plain-server.ts';
import { ProcessUse } from './process-use.ts';
import { wordQuery } from './search-samples.ts';
import { watch } from './search-times.ts';
import { serveCounted, type ServedSite } from './served-site.ts';
import { formatNumber, median, type Row } from './table.ts';

/** A site to be measured: where a code page is, and how its search is used. */
interface MeasuredSite {
	readonly name: string;
	readonly page: string;
	readonly search?: AlternativeSite['search'];
}

const ours: MeasuredSite = {
	name: 'this site',
	page: '/codes/50058',
	search: { open: 'site-search input', field: 'site-search input', result: 'site-search .excerpt' },
};

const runs = 7;

/**
 * A code page, a search and a build of this site and of the same texts by other generators, in one run; of a generator
 * that is not installed, nothing. `mkdocs` and `hugo` are programs; the others are installed here.
 */
export async function measureAlternatives(site: ServedSite): Promise<readonly Row[]> {
	installAlternatives();
	const pages = readTextPages('dist');
	const rows = [...(await measureSite(site, ours)), await measureOwnBuild(pages.length)];
	for (const alternative of alternativeSites.filter(isInstalled))
		rows.push(...(await measureAlternative(alternative, pages)));
	return rows;
}

async function measureAlternative(alternative: AlternativeSite, pages: readonly TextPage[]): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(alternativesFolder, 'site-'));
	try {
		alternative.write(folder, pages);
		const build = await measureBuild(alternative, folder, pages.length);
		const site = await serveCounted(createPlainServer(join(folder, alternative.output)));
		const { name, search } = alternative;
		const rows = await measureSite(site, { name, page: '/50058', ...(search && { search }) });
		site.close();
		return [...rows, build];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measureSite(site: ServedSite, { name, page, search }: MeasuredSite): Promise<readonly Row[]> {
	const browser = await launchBrowser();
	const paint = await measureFirstPaint(site.address + page, runs);
	const { bytes, requests, elements } = await countView(browser, site, page);
	const waits: number[] = [];
	if (search)
		for (let run = 0; run < runs; run += 1) waits.push(await searchOnce(browser, site.address + page, search));
	await browser.close();
	const row = (what: string, measured: string): Row => ({ what: `${name}: ${what}`, measured, budget: '–' });
	return [
		row('code page, FCP / LCP, ms', paint.map(formatNumber).join(' / ')),
		row('code page until idle, bytes / requests / elements', [bytes, requests, elements].map(formatNumber).join(' / ')),
		row('words, nothing loaded: first result', waits.length === 0 ? 'no search' : `${formatNumber(median(waits))} ms`),
	];
}

async function countView(browser: Browser, site: ServedSite, path: string) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const first = site.sent.length;
	await page.goto(site.address + path, { waitUntil: 'networkidle' });
	const elements = await page.locator('*').count();
	await context.close();
	const sizes = site.sent.slice(first);
	return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length, elements };
}

/** Milliseconds from the input of some words to the first result that is shown, in a page that has loaded nothing for it. */
async function searchOnce(browser: Browser, url: string, search: NonNullable<MeasuredSite['search']>): Promise<number> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.locator(search.open).first().click();
	await page.locator(search.field).first().waitFor();
	const wait = await watch(page, search.result);
	await page.locator(search.field).first().fill(wordQuery);
	const { milliseconds } = await wait();
	await context.close();
	return milliseconds;
}

/** Without what an earlier build keeps for the next. */
async function measureOwnBuild(count: number): Promise<Row> {
	const project = mkdtempSync(join(tmpdir(), 'bench-own-'));
	copyProject(project);
	const row = await measureCommand(
		ours.name,
		[process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
		project,
		count,
	);
	rmSync(project, { recursive: true, force: true });
	return row;
}

function measureBuild({ name, command }: AlternativeSite, folder: string, count: number): Promise<Row> {
	const [program, ...words] = command;
	return measureCommand(name, [program === 'node' ? process.execPath : program, ...words], folder, count);
}

/** Time of processors and most memory of a build, its children included. */
async function measureCommand(
	name: string,
	[program = '', ...words]: readonly string[],
	cwd: string,
	count: number,
): Promise<Row> {
	const started = performance.now();
	const child = spawn(program, words, {
		cwd: resolve(cwd),
		stdio: 'ignore',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	const use = new ProcessUse(child.pid ?? 0);
	const sampling = setInterval(() => {
		use.sample();
	}, 100);
	const status = await new Promise((done) => child.on('close', done));
	clearInterval(sampling);
	if (status !== 0) throw new Error(`bench: the build of ${name} ended with status ${String(status)}`);
	const seconds = (performance.now() - started) / 1000;
	const perPage = (use.processorSeconds / count) * 1000;
	return {
		what: `${name}: build of ${formatNumber(count)} codes, time / of processors for each / peak memory`,
		measured: `${seconds.toFixed(1)} s / ${perPage.toFixed(1)} ms / ${formatNumber(use.peakMemory)} MiB`,
		budget: '–',
	};
}

function isInstalled({ name, command: [program] }: AlternativeSite): boolean {
	const isThere = program === 'node' || spawnSync(program, ['--help']).status === 0;
	if (!isThere) console.error(`${name} is left out: \`${program}\` is not installed`);
	return isThere;
}

function installAlternatives(): void {
	if (existsSync(join(alternativesFolder, 'node_modules'))) return;
	const { status } = spawnSync('npm', ['ci', '--prefix', alternativesFolder], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	if (status !== 0) throw new Error(`bench: \`npm ci --prefix ${alternativesFolder}\` failed; run it to see why`);
}
