import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { siteVariants } from '../site-variants.ts';
import { waitUntilQuiet, watchRequests } from './quiet.ts';
import { openSite, type OpenSite } from './site.ts';

/** Every kind of page, by one of its kind. */
const kinds = [
	'/',
	'/codes',
	'/codes/pages/2',
	'/codes/50058',
	'/areas',
	'/areas/session',
	'/guides',
	'/guides/conditional-access',
	'/oauth-errors/invalid_grant',
	'/search?q=mfa',
	'/decode',
	'/about',
	'/error?code=99999999',
	'/nothing',
] as const;

/** What a base path can break: addresses of scripts and data, and the help for addresses. */
const kindsBelowPath = ['/', '/codes/50058', '/search?q=mfa', '/nothing'] as const;

/** Keeps every report of the browser that the policy was broken, also those of the moment before our scripts run. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const reports: string[] = [];
		Object.assign(window, { reports });
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
			reports.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
		});
	});
	return () => page.evaluate(() => (window as unknown as { reports: string[] }).reports);
}

describe.each([
	{ dist: 'dist', base: process.env['BASE_PATH'] ?? '/', paths: kinds },
	{ ...siteVariants.belowPath, paths: kindsBelowPath },
])('the policy of $dist below $base', ({ dist, base, paths }) => {
	let site: OpenSite;
	const prefix = base.replace(/\/$/, '');
	beforeAll(async () => {
		site = await openSite(dist, base);
	});
	afterAll(() => site.close());

	async function browse(path: string, act: (page: Page) => Promise<void> = async () => {}): Promise<void> {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		const foreign: string[] = [];
		context.on('request', (request) => {
			if (new URL(request.url()).origin !== site.address) foreign.push(request.url());
		});
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (/content security policy|trusted|violat|worker/i.test(message.text())) complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		const reports = await watch(page);
		watchRequests(page);
		await page.goto(site.address + prefix + path);
		await act(page);
		await waitUntilQuiet(page);
		expect(await reports()).toEqual([]);
		expect(complaints).toEqual([]);
		expect(foreign).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
		await context.close();
	}

	test.each<string>(paths)('is kept by %s', (path) => browse(path));
	test('is kept by a search of words, which runs WebAssembly', () =>
		browse('/codes/50058', async (page) => {
			await page.getByRole('searchbox').or(page.getByRole('combobox')).first().pressSequentially('conditional access');
			// Only the full text has excerpts.
			await page.locator('site-search .excerpt').first().waitFor();
		}));
	test('is kept by the decoder', () =>
		browse('/decode', async (page) => {
			await page.locator('textarea[name="error"]').fill('AADSTS50058: A silent sign-in request was sent');
			await page.locator('[data-decoded-code="50058"]').waitFor();
		}));
});

describe('the policy stops', () => {
	let site: OpenSite;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site.close());

	const attempts: Record<string, () => unknown> = {
		'a script from text': () => {
			const script = document.createElement('script');
			script.textContent = 'window.hit = 1';
			document.body.append(script);
		},
		'markup from text': () => {
			document.body.innerHTML = '<img src="x" onerror="window.hit = 1">';
		},
		// In a task of its own, because what the debugger runs directly may evaluate text.
		'code from text': () =>
			new Promise<void>((done) =>
				setTimeout(() => {
					try {
						(0, eval)('window.hit = 1');
					} finally {
						done();
					}
				}),
			),
		'a worker from elsewhere': () => new Worker('/_astro/other.js'),
		'a script from another origin': () => {
			const script = document.createElement('script');
			script.src = 'https://example.com/script.js';
		},
		'a request to another origin': () => fetch('https://example.com/'),
		'a frame': () =>
			new Promise((done) => {
				const frame = document.createElement('iframe');
				frame.src = '/about';
				frame.onload = done;
				document.body.append(frame);
			}).then(() => document.querySelector('iframe')?.contentDocument?.querySelector('main')?.id),
	};
	test.each(Object.keys(attempts))('%s', async (name) => {
		const { page } = await site.open('/');
		const reports = await page.evaluateHandle(() => {
			const found: string[] = [];
			addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective));
			return found;
		});
		await page.evaluate(attempts[name] ?? (() => undefined)).catch(() => undefined);
		await expect.poll(() => reports.jsonValue()).not.toEqual([]);
		expect(await page.evaluate(() => 'hit' in window)).toBe(false);
	});
});
