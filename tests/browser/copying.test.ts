import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntilQuiet } from './quiet.ts';
import { openSite, type OpenSite } from './site.ts';

// All that is copied is tested in this file, one test after the other: a browser has one clipboard.
const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

test('a query is copied with one click and says so', async () => {
	const { page } = await site.open('/codes/50058', withClipboard);
	await page.getByRole('button', { name: /^Copy KQL/ }).click();
	await page.getByText('Copied').first().waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('ResultType == "50058"');
});

test('the decoder copies a summary for a ticket with names masked, unless one asks for them', async () => {
	const { page } = await site.open('/decode', withClipboard);
	await page
		.locator('textarea')
		.fill(
			"AADSTS50020: User account 'ada@contoso.com' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application '11112222-3333-4444-5555-666677778888'(Portal) in that tenant. Trace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100",
		);
	await page.locator('[data-decoded-code="50020"]').waitFor();
	// The answer is shown again once the texts of the pages are there.
	await page.locator('[data-decoded] .answer').first().waitFor();
	await waitUntilQuiet(page);
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('button', { name: 'Copy for a support ticket' }).click();
	await page.getByText('Copied').waitFor();
	expect(await copied()).toContain('AADSTS50020');
	expect(await copied()).toContain('3f2a9c10-7d44-4b0e-9a55-0c1de2f30100');
	expect(await copied()).not.toContain('ada@contoso.com');
	await page.getByLabel('with names, addresses and ids').check();
	await page.getByRole('button', { name: 'Copy for a support ticket' }).click();
	await expect.poll(copied).toContain('ada@contoso.com');
});

test('a report of a log is copied with names masked, unless one asks for them, and its table in every form', async () => {
	const { page } = await site.open('/logs', withClipboard);
	await page.getByRole('button', { name: 'Try a sample' }).click();
	await page.locator('[data-code="50126"]').waitFor();
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('button', { name: 'Copy a report in Markdown' }).click();
	await expect.poll(copied).toContain('# Sign-in log');
	expect(await copied()).not.toMatch(/contoso|203\.0\.113/);
	await page.getByLabel('with names and addresses masked').uncheck();
	await page.locator('[data-copy="report"]').click();
	await expect.poll(copied).toContain('203.0.113.77');
	for (const [form, row] of [
		['CSV', '50126,'],
		['TSV', '50126\t'],
		['Markdown', '| 50126 |'],
		['KQL', 'where ResultType in ("50126"'],
	] as const) {
		await page.locator(`[data-copy="${form}"]`).click();
		await expect.poll(copied).toContain(row);
	}
});
