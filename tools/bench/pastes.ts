import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';
import { findLongestTask, taskCategories } from './longest-task.ts';
import type { ServedSite } from './served-site.ts';
import { formatNumber, median, type Row } from './table.ts';

/** What is pasted, by its name: for each place in the text a piece that no other place has. */
const kinds = {
	'log text': (place: number) =>
		`2026-03-04T09:12:44Z ERROR AADSTS50011: The redirect URI 'https://app${place}.contoso.com' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.\n`,
	'numbers without a page': (place: number) => `AADSTS${6_000_000 + place} `,
} as const;

const sizes = [10_000, 100_000, 1_000_000, 10_000_000] as const;
/** Up to this size the longest task has a budget. */
const largestInBudget = 1_000_000;
const runs = 3;

/** What a paste took, in milliseconds. */
interface Paste {
	readonly longestTask: number;
	/** From the key to the frame with the answer. */
	readonly answered: number;
}

/** How long texts of several sizes keep the page of the decoder busy, beside a page with its field and nothing else. */
export async function measurePastes({ address }: ServedSite): Promise<readonly Row[]> {
	const browser = await launchBrowser();
	const bare = await writeBarePage(address);
	const rows: Row[] = [];
	for (const [name, writePiece] of Object.entries(kinds))
		for (const size of sizes) {
			const context = await browser.newContext({ serviceWorkers: 'block' });
			await context.route('**/bare-field', (route) => route.fulfill({ contentType: 'text/html', body: bare }));
			await copy(context, writeText(size, writePiece));
			const floor: number[] = [];
			const pastes: Paste[] = [];
			// In turn, because what else the machine does changes over time.
			for (let run = 0; run < runs; run += 1) {
				floor.push((await pasteInto(browser, context, `${address}/bare-field`, waitForText)).longestTask);
				pastes.push(await pasteInto(browser, context, `${address}/decode`, waitForAnswer));
			}
			await context.close();
			rows.push(describe(`${formatNumber(size / 1000)} kB of ${name}`, size, pastes, median(floor)));
		}
	await browser.close();
	return rows;
}

function writeText(size: number, writePiece: (place: number) => string): string {
	const pieces: string[] = [];
	for (let length = 0; length < size; length += pieces.at(-1)?.length ?? 1) pieces.push(writePiece(pieces.length));
	return pieces.join('').slice(0, size);
}

/** The field of the decoder with the styles of its page, without a script or anything else. */
async function writeBarePage(address: string): Promise<string> {
	const page = await (await fetch(`${address}/decode`)).text();
	const styles = page.match(/<style[^>]*>[^]*?<\/style>|<link[^>]*rel="stylesheet"[^>]*>/g) ?? [];
	const [field] = /<textarea[^>]*><\/textarea>/.exec(page) ?? [];
	if (field === undefined) throw new Error('bench: expected a textarea on /decode, received none; build again');
	return `<!doctype html><html lang="en"><title>Field</title>${styles.join('')}<main><error-decoder>${field}</error-decoder></main>`;
}

/** Puts a text into the clipboard as a reader does. */
async function copy(context: BrowserContext, text: string): Promise<void> {
	const page = await context.newPage();
	await page.setContent('<textarea></textarea>');
	await page.locator('textarea').evaluate((field: HTMLTextAreaElement, value) => {
		field.value = value;
		field.select();
	}, text);
	await page.keyboard.press('Control+C');
	await page.close();
}

async function pasteInto(
	browser: Browser,
	context: BrowserContext,
	url: string,
	wait: (page: Page) => Promise<number>,
): Promise<Paste> {
	const page = await context.newPage();
	await page.goto(url);
	await page.locator('textarea').focus();
	await page.waitForLoadState('networkidle');
	const answer = wait(page);
	await browser.startTracing(page, { categories: [...taskCategories] });
	await page.keyboard.press('Control+V');
	const answered = await answer;
	// What is drawn after the answer counts too.
	await page.waitForTimeout(500);
	const trace = await browser.stopTracing();
	await page.close();
	return { longestTask: findLongestTask(trace.toString()), answered };
}

function waitForText(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) => {
				document.addEventListener('input', ({ timeStamp }) => {
					requestAnimationFrame(() => {
						done(performance.now() - timeStamp);
					});
				});
			}),
	);
}

/** Waits for what a text means, which comes in place of the words that it is still being read. */
function waitForAnswer(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) => {
				let started = 0;
				document.addEventListener('keydown', ({ timeStamp }) => (started = timeStamp));
				const place = document.querySelector('[data-decoded]');
				if (!place) return;
				new MutationObserver(() => {
					if (!place.firstChild || place.querySelector('[data-stop]')) return;
					requestAnimationFrame(() => {
						done(performance.now() - started);
					});
				}).observe(place, { childList: true });
			}),
	);
}

function describe(text: string, size: number, pastes: readonly Paste[], floor: number): Row {
	const longest = median(pastes.map(({ longestTask }) => longestTask));
	const answered = median(pastes.map(({ answered: time }) => time));
	return {
		what: `Pasting ${text}: longest task (of the field alone) / until answered`,
		measured: `${longest.toFixed(0)} ms (${floor.toFixed(0)} ms) / ${formatNumber(answered)} ms`,
		budget: size <= largestInBudget ? '50 ms' : '–',
	};
}
