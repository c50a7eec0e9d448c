import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

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
