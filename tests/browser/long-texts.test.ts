import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const logLine =
	"2026-03-04T09:12:44Z ERROR AADSTS50011: The redirect URI 'https://app.contoso.com/callback' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.\n";

const field = 'textarea[name="error"]';

/** Lets the page get another script in place of the worker's. */
async function replaceWorker(page: Page, body: string): Promise<void> {
	await page.route(/\/_astro\/reading-worker-[^/]+\.js$/, (route) =>
		route.fulfill({ contentType: 'text/javascript', body }),
	);
}

/** A worker that never ends with a text, as one would that meets a text that is too much for it. */
const endlessWorker = `onmessage = ({ data }) => { if (data.kind === 'read') for (;;); postMessage({ kind: 'prepared' }); };`;

/** Lets the worker read what is short, and never end with a long text. */
async function neverEndWithLongTexts(page: Page): Promise<void> {
	const forget = `addEventListener('message', (event) => {
		if (event.data.kind === 'read' && event.data.text.length > 10_000) event.stopImmediatePropagation();
	});`;
	await page.route(/\/_astro\/reading-worker-[^/]+\.js$/, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `${forget}\n${await response.text()}` });
	});
}

/** Ends no wait of the page, so that a busy machine may take longer with a long text than the page allows. */
async function stopClock(page: Page): Promise<void> {
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
}

/** Presses the switch of the theme, and tells whether the page answers. */
async function isAlive(page: Page): Promise<boolean> {
	const before = await page.locator('theme-switch button').getAttribute('title');
	await page.locator('theme-switch button').click();
	return (await page.locator('theme-switch button').getAttribute('title')) !== before;
}

/** Pastes a long text; filling a field takes minutes with it. */
function paste(page: Page, text: string): Promise<void> {
	return page.locator(field).evaluate((element: HTMLTextAreaElement, value) => {
		element.value = value;
		element.dispatchEvent(new Event('input', { bubbles: true }));
	}, text);
}

describe.each(['/', '/decode'])('the decoder on %s', (path) => {
	test('reads texts in a worker', async () => {
		const { page, problems } = await site.open(path);
		expect(page.workers()).toEqual([]);
		await page.locator(field).fill(logLine);
		await page.locator('[data-decoded-code="50011"]').waitFor();
		expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
			expect.stringMatching(/^\/_astro\/reading-worker-/),
		]);
		expect(problems).toEqual([]);
	});
});

describe('a text that never ends', () => {
	test('leaves the page answering, says that it is being read, and can be stopped', async () => {
		const { page } = await site.open('/decode');
		await replaceWorker(page, endlessWorker);
		await page.locator(field).fill(logLine);
		await page.locator('[data-decoded]').getByText('Still reading…').waitFor();
		expect(await page.locator('error-decoder [data-status]').textContent()).toBe('Still reading…');
		expect(await isAlive(page)).toBe(true);
		await page.locator('[data-decoded] [data-stop]').click();
		await page.locator('[data-decoded]').getByText('Stopped.').waitFor();
		expect(await page.locator(field).inputValue()).toBe(logLine);
	});
	test('gives way to the next text', async () => {
		const { page } = await site.open('/decode');
		await replaceWorker(page, endlessWorker);
		await page.locator(field).fill(logLine);
		await page.locator('[data-decoded]').getByText('Still reading…').waitFor();
		await page.unroute(/\/_astro\/reading-worker-[^/]+\.js$/);
		await page.locator(field).fill('AADSTS50058');
		await page.locator('[data-decoded-code="50058"]').waitFor();
	});
});

describe('a text that takes a while', () => {
	test('is answered from its beginning first, which stays when the reading is stopped', async () => {
		const { page, problems } = await site.open('/decode');
		await neverEndWithLongTexts(page);
		await page.locator(field).focus();
		await stopClock(page);
		const numbers = Array.from({ length: 100_000 }, (_, place) => `AADSTS${6_000_000 + place}`).join(' ');
		const beginning = page.locator('[data-decoded]').getByText(/^This is from the first 10,000 of 1,\d{3},\d{3} /);
		await paste(page, logLine + numbers);
		// The wait begins when the files are there, so the clock goes on in small steps until it is over.
		await expect
			.poll(
				async () => {
					await page.clock.runFor(50);
					return beginning.count();
				},
				{ interval: 200 },
			)
			.toBe(1);
		expect(await page.locator('[data-decoded-code="50011"]').count()).toBe(1);
		await page.locator('[data-decoded] [data-stop]').click();
		await page
			.locator('[data-decoded]')
			.getByText(/^Stopped\. Only the first 10,000 of/)
			.waitFor();
		expect(await page.locator('[data-decoded-code="50011"]').count()).toBe(1);
		await page.clock.runFor(1000);
		await page.locator(field).fill(logLine);
		await page.locator('[data-decoded]:not(:has-text("Stopped"))').waitFor();
		expect(problems).toEqual([]);
	});
	test('that is pasted with the keyboard is read as a whole, and the field shows what it can', async () => {
		const { page, problems } = await site.open('/decode');
		await page.evaluate(
			(text) => {
				const area = document.body.appendChild(document.createElement('textarea'));
				area.value = text;
				area.select();
			},
			`${'a line of a log\n'.repeat(20_000)}${logLine}`,
		);
		await page.keyboard.press('Control+C');
		await page.evaluate(() => document.querySelector('body > textarea')?.remove());
		await page.locator(field).fill('before ');
		await page.locator(field).press('Control+V');
		await page.locator('[data-decoded-code="50011"]').waitFor();
		const shown = await page.locator(field).inputValue();
		expect([shown.length, shown.startsWith('before a line of a log\na line')]).toEqual([10_000, true]);
		await page.getByText(/^The field shows the first 10,000 of 320,\d{3} characters\./).waitFor();
		await page.locator(field).fill('AADSTS50058');
		await page.locator('[data-decoded-code="50058"]').waitFor();
		expect(await page.getByText(/^The field shows/).count()).toBe(0);
		expect(problems).toEqual([]);
	});
});

describe('a text that is too long', () => {
	test('is answered with what was read of it, in few elements', async () => {
		const { page, problems } = await site.open('/decode');
		await stopClock(page);
		await paste(page, `${logLine}${'x '.repeat(1_500_000)}`);
		await page
			.locator('[data-decoded]')
			.getByText(/^Only the first 2,000,000 of 3,000,\d{3} characters/)
			.waitFor();
		expect(await isAlive(page)).toBe(true);
		expect(await page.locator('[data-decoded] *').count()).toBeLessThan(200);
		expect(problems).toEqual([]);
	});
	test('with every code of the site is one table, of few elements', async () => {
		const { page } = await site.open('/decode');
		const csv = await (await fetch(`${site.address}/codes.csv`)).text();
		const total = csv.split('\r\n').length - 2;
		await paste(page, csv);
		await page
			.locator('[data-decoded]')
			.getByText(`${total.toLocaleString('en')} codes`, { exact: true })
			.waitFor();
		expect(await page.locator('table[data-code-list]').count()).toBe(1);
		expect(await page.locator('[data-decoded] *').count()).toBeLessThan(5_000);
	});
});

describe('where no worker runs', () => {
	test('the page reads short texts itself, and the beginning of longer ones', async () => {
		const { page } = await site.open('/decode');
		await replaceWorker(page, 'This is no script.');
		await page.locator(field).fill(logLine);
		await page.locator('[data-decoded-code="50011"]').waitFor();
		await paste(page, logLine.repeat(100));
		await page
			.locator('[data-decoded]')
			.getByText(/^Only the first 10,000 of .* without being busy/)
			.waitFor();
		expect(await page.locator('[data-decoded-code="50011"]').count()).toBe(1);
	});
});
