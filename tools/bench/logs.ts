import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../launch-browser.ts';
import { findLongestTask, taskCategories } from './longest-task.ts';
import { ProcessUse } from './process-use.ts';
import type { ServedSite } from './served-site.ts';
import { formatNumber, type Row } from './table.ts';

const rowCount = 1_000_000;
const heads =
	'Date (UTC),User,Username,Application,IP address,Location,Status,Sign-in error code,Failure reason,Client app,Request ID';
/** How often each code comes, in a thousand. */
const codes = [
	['0', 800],
	['50126', 60],
	['50140', 40],
	['50074', 30],
	['50058', 30],
	['53003', 20],
	['700082', 15],
	['50011', 5],
] as const;

/** How long a log of a million rows takes to become a report, beside `awk`, which counts one of its columns. */
export async function measureLogs({ address }: ServedSite): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-logs-'));
	const file = join(folder, 'InteractiveSignIns.csv');
	try {
		const counts = writeLog(file);
		const floor = countByAwk(file);
		const read = await readInPage(`${address}/logs`, file, counts);
		const name = `${formatNumber(rowCount)} rows of a sign-in log (${formatNumber(statSync(file).size / 1e6)} MB)`;
		return [
			{
				what: `${name}: until the report (awk, one column)`,
				measured: `${seconds(read.time)} (${seconds(floor)})`,
				budget: '–',
			},
			{
				what: `${name}: until a filter by user and code is shown`,
				measured: `${formatNumber(read.filtered)} ms`,
				budget: '–',
			},
			{ what: `${name}: longest task of the page`, measured: `${read.longestTask.toFixed(0)} ms`, budget: '50 ms' },
			{
				what: `${name}: most memory of all processes of the browser (before the file)`,
				measured: `${formatNumber(read.memory)} MiB (${formatNumber(read.memoryBefore)} MiB)`,
				budget: '–',
			},
		];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Writes a log that is the same every time, and gives how often each of its codes comes. */
function writeLog(file: string): Readonly<Record<string, number>> {
	let state = 20_261_130;
	const draw = (most: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return (state >>> 8) % most;
	};
	const counts: Record<string, number> = {};
	const output = openSync(file, 'w');
	writeSync(output, `${heads}\r\n`);
	let lines: string[] = [];
	for (let row = 0; row < rowCount; row += 1) {
		const code = drawCode(draw(1000));
		counts[code] = (counts[code] ?? 0) + 1;
		lines.push(writeRow(row, code, draw));
		if (lines.length < 10_000) continue;
		writeSync(output, lines.join(''));
		lines = [];
	}
	closeSync(output);
	return counts;
}

function drawCode(place: number): string {
	let end = 0;
	return codes.find(([, share]) => (end += share) > place)?.[0] ?? '0';
}

function writeRow(row: number, code: string, draw: (most: number) => number): string {
	const user = draw(20_000);
	const time = new Date(Date.UTC(2026, 9, 1) + row * 5000).toISOString();
	const status = code === '0' ? 'Success' : 'Failure';
	const address = `10.${draw(8)}.${draw(250)}.${draw(4)}`;
	const reason = code === '0' ? 'Other.' : '"Error, with ""quotes"""';
	return `${time},User ${user},user.${user}@contoso.com,Application ${draw(200)},${address},"Malmo, SE",${status},${code === '0' ? '' : code},${reason},Browser,${row.toString(16).padStart(32, '0')}\r\n`;
}

/** How long `awk` takes to count a column, in milliseconds; it splits at every comma, quoted or not. */
function countByAwk(file: string): number {
	const start = performance.now();
	const { status } = spawnSync('awk', [
		'-F,',
		'{ counts[$9] += 1 } END { for (code in counts) print code, counts[code] }',
		file,
	]);
	if (status !== 0) throw new Error(`bench: expected awk to end with 0, received ${String(status)}`);
	return performance.now() - start;
}

async function readInPage(url: string, file: string, counts: Readonly<Record<string, number>>) {
	const browser = await launchBrowser();
	const page = await browser.newPage();
	await page.goto(url);
	await page.getByRole('button', { name: 'Try a sample' }).click();
	await page.locator('[data-report]').waitFor();
	const use = new ProcessUse(process.pid);
	use.sample();
	const memoryBefore = use.peakMemory;
	const timer = setInterval(() => {
		use.sample();
	}, 500);
	const start = performance.now();
	await page.locator('input[type="file"]').setInputFiles(file);
	// The task in which the driver hands over the file is not the page's.
	await page
		.locator('[data-told]')
		.filter({ hasText: /%, [1-9]/ })
		.waitFor();
	await browser.startTracing(page, { categories: [...taskCategories] });
	await page.locator('[data-summary]').filter({ hasText: '1,000,000 sign-in rows' }).waitFor({ timeout: 300_000 });
	const time = performance.now() - start;
	clearInterval(timer);
	await expectCounts(page, counts);
	const filtered = await filter(page);
	const trace = await browser.stopTracing();
	await browser.close();
	return { time, filtered, longestTask: findLongestTask(trace.toString()), memory: use.peakMemory, memoryBefore };
}

type LogPage = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>;

/** A fast report that is wrong is worth nothing. */
async function expectCounts(page: LogPage, counts: Readonly<Record<string, number>>): Promise<void> {
	for (const [code] of codes.slice(1)) {
		const shown = await page.locator(`tr[data-code="${code}"]`).getAttribute('data-count');
		if (shown !== String(counts[code]))
			throw new Error(`bench: expected ${String(counts[code])} rows of ${code}, received ${String(shown)}`);
	}
}

async function filter(page: LogPage): Promise<number> {
	await page.getByLabel('Codes', { exact: true }).fill('50126');
	const start = performance.now();
	await page.getByLabel('User', { exact: true }).fill('user.77');
	await page.locator('p[data-count]').filter({ hasText: ', 1 code' }).waitFor({ timeout: 60_000 });
	return performance.now() - start;
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1)} s`;
}
