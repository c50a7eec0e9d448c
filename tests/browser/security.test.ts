import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { siteVariants } from '../site-variants.ts';
import { noBreaches, watchPolicy } from './policy.ts';
import { waitUntilQuiet, watchRequests } from './quiet.ts';
import { openSite, type OpenSite } from './site.ts';

/** What a base path can break: addresses of scripts and data, and the help for addresses. All kinds of pages at the root are looked at by the tests of accessibility. */
const paths = ['/', '/codes/50058', '/search?q=mfa', '/nothing'] as const;

describe.each([
	{ dist: 'dist', base: process.env['BASE_PATH'] ?? '/', kinds: ['/'] },
	{ ...siteVariants.belowPath, kinds: paths },
])('the policy of $dist below $base', ({ dist, base, kinds }) => {
	let site: OpenSite;
	const prefix = base.replace(/\/$/, '');
	beforeAll(async () => {
		site = await openSite(dist, base);
	});
	afterAll(() => site.close());

	async function browse(path: string, act: (page: Page) => Promise<void> = async () => {}): Promise<void> {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		const readBreaches = await watchPolicy(page, site.address);
		watchRequests(page);
		await page.goto(site.address + prefix + path);
		await act(page);
		await waitUntilQuiet(page);
		expect(await readBreaches()).toEqual(noBreaches);
		await context.close();
	}

	test.each<string>(kinds)('is kept by %s', (path) => browse(path));
	test('is kept by a search of words, which runs WebAssembly', () =>
		browse('/codes/50058', async (page) => {
			await page.getByRole('searchbox').or(page.getByRole('combobox')).first().pressSequentially('conditional access');
			// Only the full answer leads to all results.
			await page.locator('site-search [role="status"] a').waitFor();
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
						// oxlint-disable-next-line no-eval -- it is what the policy refuses
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
		const { page } = await site.open('/about');
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
