import type { Browser as Chromium, Page } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { longestWait } from '../longest-wait.ts';

/** A tab of any browser: what the tests of the saved copy need of one. */
export interface Tab {
	/** Opens an address, and waits until it has loaded. */
	goto(address: string): Promise<unknown>;
	/** Runs a function in the page. */
	evaluate<Given, Result>(act: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
	close(): Promise<void>;
}

/** A browser's profile, which shares nothing with another one. */
export interface Profile<Kind extends Tab = Tab> {
	/** A new tab in a window of its own, in which {@link readShown} works from its next page on. */
	openTab(): Promise<Kind>;
	close(): Promise<void>;
}

/** Opens a profile of Chromium. */
export async function openChromiumProfile(browser: Chromium): Promise<Profile<Page>> {
	const context = await browser.newContext();
	await context.addInitScript(recordStates);
	return { openTab: () => context.newPage(), close: () => context.close() };
}

/** Opens a profile of Firefox. */
export async function openFirefoxProfile(browser: Firefox): Promise<Profile> {
	const context = await browser.createBrowserContext();
	return {
		openTab: async () => {
			// In a window behind others, timers are slowed down less than in a tab behind others.
			const page = await context.newPage({ type: 'window' });
			page.setDefaultTimeout(longestWait);
			await page.evaluateOnNewDocument(recordStates);
			return {
				goto: (address) => page.goto(address),
				// Puppeteer's own type takes handles of things in the page apart, which no test here has.
				evaluate: <Given, Result>(act: (given: Given) => Result | Promise<Result>, given: Given) =>
					page.evaluate(act as (given: unknown) => unknown, given) as Promise<Result>,
				close: () => page.close(),
			};
		},
		close: () => context.close(),
	};
}

/** Keeps every state that the page shows in the order in which it shows them. */
function recordStates(): void {
	const shown: string[] = [];
	Object.assign(window, { shown });
	new MutationObserver(() => {
		const state = document.querySelector<HTMLElement>('footer offline-state')?.dataset['offlineState'];
		if (state !== undefined && state !== shown.at(-1)) shown.push(state);
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-offline-state'] });
}

/** The states of the saved copy that a page has shown, in order. */
export function readShown(tab: Tab): Promise<readonly string[]> {
	return tab.evaluate(() => (window as unknown as { shown: readonly string[] }).shown, undefined);
}

/** The status of the answer that a tab shows. */
export function readStatus(tab: Tab): Promise<number> {
	return tab.evaluate(() => {
		const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		return entry?.responseStatus ?? 0;
	}, undefined);
}

/** Opens an address, and gives back the status of its answer. */
export async function visit(tab: Tab, address: string): Promise<number> {
	await tab.goto(address);
	return readStatus(tab);
}

const pause = 400;

/**
 * Asks again until an answer is as wanted, and gives it back. A tab that is on its way to another page cannot answer and
 * is asked again. Throws with the last answer after {@link longestWait}.
 */
export async function waitFor<Answer>(
	ask: () => Promise<Answer>,
	isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
	const end = performance.now() + longestWait;
	let last: unknown;
	do {
		try {
			const answer = await ask();
			if (isWanted(answer)) return answer;
			last = answer;
		} catch (error) {
			last = error;
		}
		await new Promise((done) => setTimeout(done, pause));
	} while (performance.now() < end);
	throw new Error(
		`expected an answer for which ${String(isWanted)}, received ${String(last instanceof Error ? last : JSON.stringify(last))}`,
	);
}
