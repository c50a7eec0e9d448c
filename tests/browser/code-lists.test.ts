import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteVariants } from '../site-variants.ts';
import { FaultServer } from './fault-server.ts';
import { openReader, waitForState } from './reader.ts';
import { openSite, readCodes, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const ids = [
	...['50126', '50053', '50057', '50055', '50058', '50074', '50076', '50079', '50097', '50125'],
	...['50140', '50144', '50158', '50173', '53000', '53001', '53003', '65001', '70043', '700016'],
];
const counts = ids.map((_, place) => (place + 1) * 111);

/** A text that lists codes, and how often each occurred as it says. */
const texts = {
	'a column of numbers': { text: ids.join('\n'), hasCounts: false },
	'rows of a query': {
		text: ['ResultType\tcount_', ...ids.map((id, place) => `${id}\t${counts[place]}`)].join('\n'),
		hasCounts: true,
	},
	'the list of a query': {
		text: `SigninLogs | where ResultType in (${ids.map((id) => `"${id}"`).join(', ')})`,
		hasCounts: false,
	},
	'a Markdown table': {
		text: ['| Code | Count |', '|---|---:|', ...ids.map((id, place) => `| ${id} | ${counts[place]} |`)].join('\n'),
		hasCounts: true,
	},
} as const;

/** The fields that take a text, each with the page that it is on. */
const fields = {
	home: ['/', 'textarea[name="error"]'],
	decoder: ['/decode', 'textarea[name="error"]'],
	'search page': ['/search', 'search-page input'],
	'header search': ['/about', 'site-search input'],
	'table of codes': ['/codes', 'code-filter input'],
} as const;

/** Pastes a text as a reader does. */
async function paste(page: Page, field: string, text: string): Promise<void> {
	await page.locator(field).focus();
	await page.locator(field).evaluate((input, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', pasted);
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		if (!input.dispatchEvent(event)) return;
		(input as HTMLInputElement).value = pasted;
		input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
	}, text);
}

const tableOf = (page: Page) => page.locator('table[data-code-list]');
const readRows = (page: Page) =>
	tableOf(page)
		.locator('tr[data-code]')
		.evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-code'), row.getAttribute('data-count')]));

describe.each(Object.entries(fields))('a list of codes in the field: %s', (_name, [path, field]) => {
	test.each(Object.entries(texts))('%s is one table', async (_text, { text, hasCounts }) => {
		const { page, problems } = await site.open(path);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
		await paste(page, field, text);
		await tableOf(page).waitFor();
		expect(await tableOf(page).count()).toBe(1);
		expect(await readRows(page)).toEqual(ids.map((id, place) => [id, hasCounts ? String(counts[place]) : null]));
		expect(await page.locator('[data-decoded-code], [role=option], [data-results] li').count()).toBe(0);
		expect(asked.filter((request) => /50126|50053/.test(decodeURIComponent(request)))).toEqual([]);
		expect(page.url()).not.toContain('50126');
		expect(problems).toEqual([]);
	});
});

describe('the table of a list', () => {
	/** A page of the decoder with the table of the list with counts. */
	async function openTable(options?: Parameters<OpenSite['open']>[1]) {
		const opened = await site.open('/decode', options);
		await paste(opened.page, 'textarea[name="error"]', texts['rows of a query'].text);
		await tableOf(opened.page).waitFor();
		return opened;
	}

	test('is a few rows on a phone, and the others when they are asked for', async () => {
		const { page } = await openTable({ viewport: { width: 360, height: 740 } });
		const visible = () => tableOf(page).locator('tr[data-code]').filter({ visible: true });
		expect(await visible().count()).toBe(4);
		const { height = Infinity } = (await page.locator('.listed').boundingBox()) ?? {};
		expect(height).toBeLessThan(900);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await page.getByRole('button', { name: 'Show all 20' }).click();
		expect(await visible().count()).toBe(20);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(ids[4]);
	});

	test('is sorted, filtered and chosen from by the keyboard alone', async () => {
		const { page, problems } = await openTable();
		await tableOf(page).getByRole('button', { name: 'Count' }).press('Enter');
		expect((await readRows(page))[0]).toEqual(['700016', '2220']);
		await page.locator('.listed select').press('F');
		await page
			.locator('.listed')
			.getByText(/^\d+ of 20 codes, counted/)
			.waitFor();
		const kinds = await tableOf(page)
			.locator('tr[data-code]')
			.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')));
		expect(new Set(kinds)).toEqual(new Set(['failure']));
		await tableOf(page).getByRole('checkbox', { name: 'Choose 700016' }).press('Space');
		await tableOf(page).getByRole('checkbox', { name: 'Choose 65001' }).press('Space');
		await page.getByRole('link', { name: 'Compare 2 codes' }).press('Enter');
		await page.locator('[data-comparison]').waitFor();
		expect(problems).toEqual([]);
	});

	test('is shared by a link with the numbers alone, and Back leads back', async () => {
		const { page } = await site.open('/search?q=50126+50053+50058+50074+50076');
		await page.getByRole('link', { name: 'Share this list' }).click();
		await page.waitForURL('**/codes?ids=50126,50053,50058,50074,50076');
		await tableOf(page).waitFor();
		expect((await readRows(page)).map(([id]) => id)).toEqual(['50126', '50053', '50058', '50074', '50076']);
		await page.goBack();
		await tableOf(page).waitFor();
		expect(new URL(page.url()).pathname).toBe('/search');
	});

	test.each(['search page', 'header search', 'table of codes'] as const)(
		'says how many codes it has in one place alone: %s',
		async (name) => {
			const [path, field] = fields[name];
			const { page } = await site.open(path);
			await paste(page, field, texts['rows of a query'].text);
			await tableOf(page).waitFor();
			await page.getByText('20 codes, counted 23,310 in all').waitFor();
			const box = await page.getByText('A list of 20 codes').boundingBox();
			expect(box?.width).toBeLessThanOrEqual(1);
		},
	);

	test('names the numbers that the site lacks', async () => {
		const { page } = await site.open('/codes?ids=50126,99999');
		await tableOf(page).waitFor();
		expect(await tableOf(page).locator('[data-code="99999"]').innerText()).toContain('Not documented here');
		await page.getByText('Not documented here: 99999.').waitFor();
	});

	test('loads nothing for an error text with two codes', async () => {
		const { page } = await site.open('/decode');
		await paste(page, 'textarea[name="error"]', 'AADSTS50011: no list. Trace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100');
		await page.locator('[data-decoded-code="50011"]').waitFor();
		const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		expect(scripts.filter((name) => /show-list|listed-codes/.test(name))).toEqual([]);
		await page
			.locator('textarea')
			.fill('AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret.');
		await page.locator('[data-decoded-code="50012"]').waitFor();
		expect(await tableOf(page).count()).toBe(0);
	});
});

describe('a comparison', () => {
	test('puts codes side by side, and below each other where there is little room', async () => {
		const { page, problems } = await site.open('/compare?ids=50126,50056');
		await page.locator('[data-comparison]').waitFor();
		expect(await readCodes(page, 'thead')).toEqual(['50126', '50056']);
		const [left, right] = await page
			.locator('[data-of]')
			.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
		expect(left).toBe(right);
		expect(await page.locator('[data-different] th').first().innerText()).toContain('≠ Different');
		await page.setViewportSize({ width: 360, height: 740 });
		const tops = await page
			.locator('[data-of]')
			.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
		expect(tops[1]).toBeGreaterThan(tops[0] ?? Infinity);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		expect(problems).toEqual([]);
	});

	test('is reached from a code with related ones', async () => {
		const { page } = await site.open('/codes/50126');
		await page.locator('main').getByRole('link', { name: 'Compare' }).click();
		await page.locator('[data-comparison]').waitFor();
		expect((await readCodes(page, 'thead'))[0]).toBe('50126');
	});

	test('takes other numbers, and Back brings the ones before', async () => {
		const { page } = await site.open('/compare?ids=50126,50053');
		await page.locator('[data-comparison]').waitFor();
		await page.getByLabel('Two to four numbers').fill('50058 and 65001');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/compare?ids=50058,65001');
		await page.locator('thead [data-code="65001"]').waitFor();
		await page.goBack();
		await page.locator('thead [data-code="50053"]').waitFor();
	});
});

test('lists and comparisons work without a network once the site is saved', async () => {
	const { dist, base } = siteVariants.belowPath;
	const server = new FaultServer(resolve(dist), base);
	const address = (await server.start()) + base;
	const { page, context } = await openReader(site.browser, `${address}/codes/50058`);
	try {
		await waitForState(page, 'ready');
		server.isCut = true;
		await page.goto(`${address}/codes?ids=50126,50053,50058`);
		await tableOf(page).waitFor();
		expect((await readRows(page)).map(([id]) => id)).toEqual(['50126', '50053', '50058']);
		await page.goto(`${address}/compare?ids=50126,50058`);
		await page.locator('[data-comparison]').waitFor();
		expect(await readCodes(page, 'thead')).toEqual(['50126', '50058']);
		expect(await page.locator('[data-comparison]').innerText()).toContain('Was the password right');
		await page.goto(`${address}/decode`);
		await paste(page, 'textarea[name="error"]', '50126\t12\n50053\t3\n50058\t1');
		await tableOf(page).waitFor();
		expect(await readRows(page)).toEqual([
			['50126', '12'],
			['50053', '3'],
			['50058', '1'],
		]);
	} finally {
		await context.close();
		await server.stop();
	}
});
