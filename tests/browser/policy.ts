import type { Page } from 'playwright-core';

/** What a page did against the site's policy, and what it left in the browser: all empty on a page of the site. */
export interface Breaches {
	/** The browser's reports: the directive, the address and the script of each. */
	readonly reports: readonly string[];
	/** What the console said of the policy, and errors of scripts. */
	readonly complaints: readonly string[];
	/** Requests to other origins. */
	readonly foreign: readonly string[];
	/** Names of cookies and of stored values. */
	readonly stored: readonly string[];
}

/** Watches a page from before its first document, so that the moment before our scripts run is seen, too; gives back what reads the breaches. */
export async function watchPolicy(page: Page, origin: string): Promise<() => Promise<Breaches>> {
	const foreign: string[] = [];
	page.context().on('request', (request) => {
		if (new URL(request.url()).origin !== origin) foreign.push(request.url());
	});
	const complaints: string[] = [];
	page.on('console', (message) => {
		const text = message.text();
		if (/content security policy|trusted|violat|worker/i.test(text) && !/registration blocked by Playwright/.test(text))
			complaints.push(text);
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.addInitScript(() => {
		const reports: string[] = [];
		Object.assign(window, { reports });
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
			reports.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
		});
	});
	return async () => ({
		reports: await page.evaluate(() => (window as unknown as { reports: string[] }).reports),
		complaints,
		foreign,
		stored: [
			...(await page.context().cookies()).map(({ name }) => name),
			...(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
		],
	});
}

/** The breaches of a page that keeps the policy. */
export const noBreaches: Breaches = { reports: [], complaints: [], foreign: [], stored: [] };
