import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { launchBrowser } from './launch-browser.ts';
import { createSiteServer } from './serve.ts';

/** One address of each kind of page, by the name of its picture. */
const kinds = {
	home: '/',
	code: '/codes/50058',
	'code-long': '/codes/50011',
	'code-name-only': '/codes/120000',
	'code-listed': '/codes/100000',
	codes: '/codes',
	'codes-filtered': '/codes?kind=transient',
	areas: '/areas',
	area: '/areas/mfa',
	guides: '/guides',
	guide: '/guides/redirect-uris',
	'oauth-error': '/oauth-errors/invalid_grant',
	'other-family': '/other-codes/b2c',
	search: '/search?q=conditional+access+blocked',
	decode: '/decode',
	'not-found': '/codes/500580',
	about: '/about',
	offline: '/offline',
	data: '/data',
	changes: '/changes',
	coverage: '/coverage',
	detections: '/detections',
} as const;

const pasted =
	"AADSTS50011: The redirect URI 'https://app.contoso.com/callback' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100 Timestamp: 2026-03-04 09:12:44Z";

/** Takes a picture of each kind of page, 360 and 1280 px wide, light and dark, into `screenshots/`. */
async function takeShots(names: readonly string[]): Promise<void> {
	mkdirSync('screenshots', { recursive: true });
	const server = createSiteServer(resolve('dist'));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const browser = await launchBrowser();
	for (const [name, path] of Object.entries(kinds)) {
		if (names.length > 0 && !names.includes(name)) continue;
		for (const width of [360, 1280])
			for (const colorScheme of ['light', 'dark'] as const) {
				// Every picture would save the whole site once more; only one page shows that it is saved.
				const serviceWorkers = name === 'offline' ? 'allow' : 'block';
				const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, serviceWorkers });
				const page = await context.newPage();
				await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
				if (name === 'decode') await page.locator('textarea').fill(pasted);
				if (name === 'offline')
					await page
						.locator('main')
						.getByRole('button', { name: /^Save the site/ })
						.click();
				if (name === 'offline') await page.locator('main [data-offline-state="ready"]').waitFor({ timeout: 120_000 });
				await page.waitForTimeout(700);
				await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: name !== 'codes' });
				await context.close();
			}
	}
	await browser.close();
	server.close();
}

await takeShots(process.argv.slice(2));
