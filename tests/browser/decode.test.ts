import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntilQuiet } from './quiet.ts';
import { openSite, readCodes, type OpenPage, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const redirectMismatch =
	"AADSTS50011: The redirect URI 'https://app.contoso.com/callback' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.\r\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100\r\nCorrelation ID: 8b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31\r\nTimestamp: 2026-03-04 09:12:44Z";

/** A page whose decoder has loaded everything it needs. */
async function openDecoder(path = '/decode'): Promise<OpenPage> {
	const opened = await site.open(path);
	await opened.page.locator('textarea[name="error"]').fill('AADSTS50058');
	await opened.page.locator('[data-decoded-code="50058"]').waitFor();
	// The texts of the pages come last.
	await opened.page.locator('[data-decoded] .answer').first().waitFor();
	await waitUntilQuiet(opened.page);
	return opened;
}

function readDecoded({ page }: OpenPage): Promise<(string | null)[]> {
	return page
		.locator('[data-decoded-code]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('data-decoded-code')));
}

describe.each(['/', '/decode'])('the decoder on %s', (path) => {
	test('answers what is pasted, with the values read out of it', async () => {
		const opened = await openDecoder(path);
		await opened.page.locator('textarea[name="error"]').fill(redirectMismatch);
		await opened.page.locator('[data-decoded-code="50011"]').waitFor();
		const valueOf = (role: string) => opened.page.locator(`[data-value="${role}"]`).first().innerText();
		expect(await valueOf('redirect-uri')).toBe('https://app.contoso.com/callback');
		expect(await valueOf('application-id')).toBe('11112222-3333-4444-5555-666677778888');
		expect(await valueOf('correlation-id')).toBe('8b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31');
		expect(await valueOf('timestamp')).toBe('2026-03-04 09:12:44Z');
		expect(opened.problems).toEqual([]);
	});
});

describe('the decoder', () => {
	test('reads one text after the other in the same page', async () => {
		const opened = await openDecoder();
		const { page } = opened;
		const field = page.locator('textarea');
		const decoded = page.locator('[data-decoded]');

		await field.fill('A silent sign-in request was sent but no user is signed in.');
		await page.getByText('word for word').waitFor();
		expect((await readDecoded(opened))[0]).toBe('50058');
		expect(await page.locator('[data-decoded-code]').first().getAttribute('data-certainty')).toBe('exact');

		await field.fill('error: a silent sign-in request was sent but nobody is signed in');
		await page.locator('[data-decoded-code="50058"][data-certainty="closest"] mark').first().waitFor();
		expect(await page.locator('[data-decoded] section').count(), 'nothing is claimed as found').toBe(0);

		await field.fill('AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.');
		await page.locator('[data-decoded-code="50012"]').waitFor();
		expect(await readDecoded(opened), 'the inner code comes first').toEqual(['50012', '70002']);

		await field.fill('admin consent');
		await page
			.locator('[data-decoded]')
			.getByText(/pages fit these words/)
			.waitFor();
		expect((await readCodes(page, '[data-decoded]')).length).toBeGreaterThan(0);

		await field.fill('%%% --- !!!');
		await decoded.getByText('No sign-in error code').waitFor();

		await field.fill('AADB2C90118: The user has forgotten their password.');
		await decoded.getByText('AADB2C90118').first().waitFor();

		await field.fill('AADSTS59999999: Something new.');
		await page.getByText('AADSTS59999999 is not documented here.').waitFor();
		expect(await readDecoded(opened)).toEqual([]);
		expect(opened.problems).toEqual([]);
	});

	test('knows the texts of the sign-in page, also in other languages, and says which codes show them', async () => {
		const opened = await openDecoder();
		const { page } = opened;
		const field = page.locator('textarea');
		await field.fill('Meldung im Browser:\nHierauf können Sie zurzeit nicht zugreifen\nWeitere Details');
		await page.locator('[data-decoded-code="53003"]').waitFor();
		expect(await page.locator('[data-decoded]').innerText()).toContain('This is a text of the sign-in page:');

		await field.fill('Outlook says: You can’t get there from here');
		await page.locator('[data-decoded-code="53000"]').waitFor();
		expect(await readDecoded(opened)).toEqual(['53000', '530001', '53009']);
		expect(await page.locator('[data-decoded]').getByText('How to tell:').count()).toBe(3);

		await field.fill('Das Konto wurde aus dem Verzeichnis entfernt und kann nicht mehr verwendet werden.');
		await page.locator('[data-decoded] p').getByText('This text is not in English.').waitFor();
		expect(await readDecoded(opened)).toEqual([]);
		expect(opened.problems).toEqual([]);
	});
	test('answers in the columns of the page of the code', async () => {
		const opened = await openDecoder();
		const columnsOf = () =>
			opened.page.locator('.answer').evaluate((box) => getComputedStyle(box).gridTemplateColumns.split(' ').length);
		expect(await columnsOf()).toBe(4);
		await opened.page.goto(`${site.address}/codes/50058`);
		expect(await columnsOf()).toBe(4);
	});

	test('lets nothing that is pasted leave the page', async () => {
		const opened = await openDecoder();
		const { page } = opened;
		const foreign: string[] = [];
		const said: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(site.address)) foreign.push(request.url());
		});
		page.on('console', (message) => said.push(message.text()));
		// The page registers its worker some time after it is idle; Playwright blocks that here, and says so in the console.
		const blocked = 'Service Worker registration blocked by Playwright';
		const before = page.url();
		site.requests.length = 0;
		await page.locator('textarea').fill(redirectMismatch);
		await page.locator('[data-decoded-code="50011"]').waitFor();
		await waitUntilQuiet(page);
		const kept = await page.evaluate(async () => ({
			local: JSON.stringify(localStorage),
			session: JSON.stringify(sessionStorage),
			cookie: document.cookie,
			databases: (await indexedDB.databases()).length,
			state: JSON.stringify(history.state),
		}));
		expect(page.url()).toBe(before);
		// A page can send something when it is left, too.
		await page.goto('about:blank');
		expect(foreign.filter((address) => address !== 'about:blank')).toEqual([]);
		expect(site.requests).toEqual([]);
		expect(said.filter((text) => text !== blocked)).toEqual([]);
		expect(JSON.stringify(kept)).not.toContain('contoso');
		expect(kept.cookie).toBe('');
	});

	test('shows markup in every value as text', async () => {
		const opened = await openDecoder();
		const evil = '<img src=x onerror="document.title=1">';
		await opened.page
			.locator('textarea')
			.fill(
				`AADSTS50011: The redirect URI '${evil}' specified in the request does not match the redirect URIs configured for the application '<svg onload=alert(1)>'. Trace ID: <script>alert(1)</script>`,
			);
		await opened.page.locator('[data-decoded-code="50011"]').waitFor();
		expect(await opened.page.locator('[data-decoded] :is(img, svg, script)').count()).toBe(0);
		expect(await opened.page.title()).toContain('Decode');
		expect(opened.problems).toEqual([]);
	});

	test('is used with the keyboard alone', async () => {
		const { page } = await site.open('/decode');
		await page.locator('textarea').focus();
		await page.keyboard.insertText('AADSTS50058');
		await page.locator('[data-decoded-code="50058"]').waitFor();
		await page.keyboard.press('Tab');
		expect(
			await page.evaluate(() =>
				document.activeElement?.closest('[data-decoded-code]')?.getAttribute('data-decoded-code'),
			),
		).toBe('50058');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/codes/50058');
	});
});

test('an address that leads nowhere offers what its words may have meant', async () => {
	const { page } = await site.open('/codes/UserInformationNotProvided');
	await page.locator('[data-offers] [data-code="50058"]').waitFor();
	expect((await readCodes(page, '[data-offers]'))[0]).toBe('50058');
});
