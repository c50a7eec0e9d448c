import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSampleLog } from '../../src/logs/sample-log.ts';
import {
	findOverflow,
	findOverflowOfLargeText,
	findSmallTargets,
	findViolations,
} from './accessibility/page-checks.ts';
import { noBreaches, watchPolicy } from './policy.ts';
import { waitUntilQuiet, watchRequests } from './quiet.ts';
import { FaultServer } from './fault-server.ts';
import { openReader, waitForState } from './reader.ts';
import { openSite, readCodes, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const folder = 'tests/fixtures/logs';
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Readonly<
	Record<string, { readonly codes: Readonly<Record<string, number>> }>
>;
const phone = { viewport: { width: 360, height: 740 } };

/** Waits for the report of the files that were given last. */
async function waitForReport(page: Page): Promise<void> {
	await page
		.locator('[data-status]')
		.filter({ hasText: /^Read\. / })
		.waitFor();
}

/** The codes of the table with their counts. */
async function readTable(page: Page): Promise<Record<string, number>> {
	const rows = await page
		.locator('table[data-code-list] tr[data-code]')
		.evaluateAll((all) =>
			all.map((row) => [row.getAttribute('data-code') ?? '', Number(row.getAttribute('data-count'))] as const),
		);
	return Object.fromEntries(rows);
}

async function openWithSample(options = {}): Promise<Page> {
	const { page } = await site.open('/logs', { ...options });
	await page.getByRole('button', { name: 'Try a sample' }).click();
	await waitForReport(page);
	return page;
}

describe('a log', () => {
	test.each(Object.keys(expected))('that is chosen is counted: %s', async (name) => {
		const { page, problems } = await site.open('/logs');
		await page.getByLabel('Choose files').setInputFiles(`${folder}/${name}`);
		await waitForReport(page);
		expect(await readTable(page)).toEqual(expected[name]?.codes);
		expect(problems).toEqual([]);
	});
	test('that is dropped is counted, several files together', async () => {
		const { page } = await site.open('/logs');
		const texts = [
			'ResultType,IPAddress\n50126,192.0.2.1\n',
			'[{"status":{"errorCode":50126}},{"status":{"errorCode":0}}]',
		];
		await page.locator('.log-source').evaluate((zone, contents) => {
			const dataTransfer = new DataTransfer();
			for (const [place, content] of contents.entries()) dataTransfer.items.add(new File([content], `${place}.txt`));
			zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		}, texts);
		await waitForReport(page);
		expect(await readTable(page)).toEqual({ '50126': 2 });
		expect(await page.locator('[data-summary]').textContent()).toMatch(/^3 sign-in rows.*: 1 success,/);
	});
	test('that was packed is unpacked, and can be chosen again', async () => {
		const { page, problems } = await site.open('/logs');
		const packed = { name: 'PT1H.json.gz', mimeType: 'application/gzip' };
		for (const count of [3, 5]) {
			const buffer = gzipSync('{"status":{"errorCode":50126}}\n'.repeat(count));
			const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('Choose files').click()]);
			await chooser.setFiles({ ...packed, buffer });
			await expect.poll(() => readTable(page)).toEqual({ '50126': count });
		}
		expect(problems).toEqual([]);
	});
	test.each([
		['is empty', 'a.csv', ''],
		['is no text', 'a.xlsx', 'PK\u0003\u0004 and more'],
		['is no log', 'a.txt', 'Dear all,\nthe sign-in fails.\n'],
	])('that %s is said to hold no sign-in', async (_, name, text) => {
		const { page } = await site.open('/logs');
		await page.getByLabel('Choose files').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
		await waitForReport(page);
		expect(await page.locator('[data-status]').textContent()).toContain('No sign-in was found');
		expect(await page.locator('[data-findings]').textContent()).not.toContain('Nothing stands out');
	});
	test('that is written is read by a button, all with the keyboard', async () => {
		const { page } = await site.open('/logs');
		await page.getByLabel('Or paste rows').focus();
		await page.keyboard.type('ResultType,UserPrincipalName\n53003,ada@contoso.com\n');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await waitForReport(page);
		expect(await readTable(page)).toEqual({ '53003': 1 });
	});
});

describe('a report', () => {
	test('begins with what stands out, and leads to the rows behind it', async () => {
		const page = await openWithSample();
		const finding = page.locator('[data-finding="many-users"]');
		await finding.getByRole('button', { name: 'Show these rows' }).click();
		await expect
			.poll(() => page.getByRole('heading', { name: 'Rows' }).evaluate((heading) => heading === document.activeElement))
			.toBe(true);
		expect(await page.getByLabel('Address', { exact: true }).inputValue()).toBe('"203.0.113.77"');
		expect(await readTable(page)).toEqual({ '50126': 24, '50074': 1 });
		expect(await page.locator('[data-rows] tr').count()).toBe(25);
	});
	test('that is copied while a filter leaves some rows says so', async () => {
		const page = await openWithSample();
		const save = async (): Promise<string> => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.locator('[data-save="report"]').click(),
			]);
			return Buffer.concat((await (await download.createReadStream()).toArray()) as Buffer[]).toString();
		};
		expect(await save()).not.toContain('a filter left');
		await page.getByLabel('Is it an error').selectOption('expected');
		await expect.poll(() => page.locator('p[data-count]').textContent()).toMatch(/ fit, /);
		expect(await save()).toContain('Counted are the rows that a filter left.');
	});
	test('is filtered by several fields together, and comes back whole', async () => {
		const page = await openWithSample();
		const all = await readTable(page);
		await page.getByLabel('Is it an error').selectOption('expected');
		await page.getByLabel('App', { exact: true }).fill('portal');
		await expect.poll(() => readTable(page)).toEqual({ '50126': 24 });
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect.poll(() => readTable(page)).toEqual(all);
	});
	test.each([
		['on a phone', phone],
		['in the dark', { ...phone, colorScheme: 'dark' as const }],
		['on a wide screen', {}],
	])('has nothing that axe objects to, and does not scroll sideways: %s', async (_, options) => {
		const page = await openWithSample(options);
		for (const more of await page.locator('[data-report] :is(summary, td button)').all()) await more.click();
		expect(await findViolations(page)).toEqual([]);
		expect(await findOverflow(page)).toEqual([]);
		expect(await findSmallTargets(page)).toEqual([]);
		expect(await findOverflowOfLargeText(page)).toEqual([]);
	});
});

describe('the table of codes', () => {
	const readIds = async (page: Page): Promise<string[]> =>
		page
			.locator('table[data-code-list] tr[data-code]')
			.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-code') ?? ''));
	const headOf = (page: Page, name: string) =>
		page.locator('[data-code-list]').getByRole('button', { name, exact: true });

	test.each([
		['on a wide screen', {}],
		['on a phone', phone],
	])('is sorted by its heads with the keyboard, and grouped again: %s', async (_, options) => {
		const page = await openWithSample(options);
		const grouped = await readIds(page);
		await headOf(page, 'Code').press('Enter');
		await page
			.getByRole('columnheader', { name: 'Code', exact: true })
			.and(page.locator('[aria-sort=ascending]'))
			.waitFor();
		const ascending = await readIds(page);
		expect(ascending).toEqual(grouped.toSorted((one, other) => Number(one) - Number(other)));
		await headOf(page, 'Rows').press('Enter');
		await page.locator('[aria-sort=descending]').waitFor();
		const counts = Object.values(await readTable(page));
		expect((await readIds(page))[0]).toBe('50126');
		expect(Math.max(...counts)).toBe((await readTable(page))['50126']);
		expect(await findViolations(page)).toEqual([]);
		expect(await findOverflow(page)).toEqual([]);
		expect(await findSmallTargets(page)).toEqual([]);
		await page.getByRole('button', { name: 'Group by kind again' }).press('Enter');
		expect(await readIds(page)).toEqual(grouped);
	});
	test.each([
		['CSV', 'sign-in-codes.csv', /^\ufeffCode,Rows,Meaning,.*\r\n50011,/],
		['KQL', 'sign-in-codes.kql', /ResultType in \("50011", /],
		['Save the report', 'sign-in-report.md', /file 1/],
	])('is saved as a file in the order that is shown: %s', async (button, name, content) => {
		const page = await openWithSample();
		await headOf(page, 'Code').click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('[data-save]').filter({ hasText: button }).click(),
		]);
		expect(download.suggestedFilename()).toBe(name);
		const pieces = await (await download.createReadStream()).toArray();
		expect(Buffer.concat(pieces as Buffer[]).toString()).toMatch(content);
	});
	test('has below it the newest rows of all files', async () => {
		const { page } = await site.open('/logs');
		const write = (minute: number, code: string): string =>
			`TimeGenerated,ResultType\n2026-11-24T07:${minute}:00Z,${code}\n2026-11-24T08:${minute}:00Z,${code}\n`;
		await page.getByLabel('Choose files').setInputFiles(
			[write(30, '50126'), write(20, '53003')].map((text, place) => ({
				name: `${place}.csv`,
				mimeType: 'text/csv',
				buffer: Buffer.from(text),
			})),
		);
		await waitForReport(page);
		expect(await page.locator('[data-row-count]').textContent()).toBe('4 rows of all files, the newest first');
		const codes = await page.locator('[data-rows] [data-label="Code"]').allTextContents();
		expect(codes).toEqual(['50126', '53003', '50126', '53003']);
	});
});

test('a log is read, codes are compared and detections listed without a network once the site is saved', async () => {
	const server = new FaultServer(resolve('dist'));
	const address = await server.start();
	const { page, context } = await openReader(site.browser, `${address}/codes/50126`);
	try {
		await waitForState(page, 'ready');
		server.isCut = true;
		const [name = ''] = Object.keys(expected);
		await page.goto(`${address}/logs`);
		await page.getByLabel('Choose files').setInputFiles(`${folder}/${name}`);
		await waitForReport(page);
		expect(await readTable(page)).toEqual(expected[name]?.codes);
		await page.goto(`${address}/compare?ids=50126,50056`);
		await page.locator('[data-comparison]').waitFor();
		expect(await readCodes(page, 'thead')).toEqual(['50126', '50056']);
		await page.goto(`${address}/detections`);
		await page.getByRole('heading', { name: /^AADSTS50126: / }).waitFor();
	} finally {
		await context.close();
		await server.stop();
	}
});

test('a long reading says how far it is, and ends when it is cancelled', async () => {
	const { page } = await site.open('/logs');
	await page.locator('input[type="file"]').evaluate((input: HTMLInputElement) => {
		const line = '2026-11-24T07:00:00Z,ada@contoso.com,Contoso,192.0.2.1,50126\n';
		const part = new Blob([line.repeat(20_000)]);
		const files = new DataTransfer();
		files.items.add(
			new File(
				[
					'TimeGenerated,UserPrincipalName,AppDisplayName,IPAddress,ResultType\n',
					...Array.from({ length: 200 }, () => part),
				],
				'long.csv',
			),
		);
		input.files = files.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await page
		.locator('[data-told]')
		.filter({ hasText: /^[1-9]\d? %, [\d,]+ rows$/ })
		.waitFor();
	await page.getByRole('button', { name: 'Cancel' }).click();
	expect(await page.locator('[data-status]').textContent()).toBe('Cancelled. Nothing of the files is kept.');
	expect(await page.locator('[data-report]').isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Try a sample' }).click();
	await waitForReport(page);
});

test('nothing of a log is sent or stored, or in an address', async () => {
	const context = await site.browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	watchRequests(page);
	const readBreaches = await watchPolicy(page, site.address);
	await page.goto(`${site.address}/logs`);
	await page.getByRole('button', { name: 'Try a sample' }).click();
	await waitForReport(page);
	// Whatever the page loads, it has loaded now.
	await waitUntilQuiet(page);
	site.requests.length = 0;
	await page.getByLabel('Choose files').setInputFiles({
		name: 'quintessa.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(writeSampleLog().replaceAll('ada.', 'quintessa.')),
	});
	await waitForReport(page);
	await page.getByLabel('User', { exact: true }).fill('quintessa');
	await expect.poll(() => page.locator('p[data-count]').textContent()).toMatch(/ fit, /);
	await page.locator('[data-code="50126"] button').click();
	expect(site.requests.filter((path) => !/\/log-worker-[\w-]+\.js$/.test(path))).toEqual([]);
	expect(await readBreaches()).toEqual(noBreaches);
	expect(page.url()).toBe(`${site.address}/logs`);
	const kept = await page.evaluate(async () =>
		JSON.stringify([history.state, window.name, await indexedDB.databases(), await caches.keys()]),
	);
	expect(kept).toBe('[null,"",[],[]]');
	await context.close();
});

test('without JavaScript the page says what it needs', async () => {
	const page = await site.browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${site.address}/logs`);
	await page.getByText('Reading a log needs JavaScript').waitFor();
	expect(await page.locator('input[type="file"]').isVisible()).toBe(false);
	await page.close();
});
