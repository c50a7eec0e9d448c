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
export interface Profile {
	/** A new tab in a window of its own, in which {@link readShown} works from its next page on. */
	openTab(): Promise<Tab>;
	close(): Promise<void>;
}

/** A profile whose browser can be told that something runs out. */
export interface FaultProfile extends Profile {
	/** Ends the workers of a site at once, whatever they do, as a browser does that needs their memory. */
	endWorkers(site: string): Promise<void>;
	/** Leaves the site of a tab so many bytes of storage beside what it keeps. */
	fillStorage(tab: Tab, room: number): Promise<void>;
	/** Gives the site of a tab its storage back. */
	freeStorage(tab: Tab): Promise<void>;
}

/** Keeps every state that the page shows from now on in the order in which it shows them. */
export function recordStates(): void {
	if ('shown' in window) return;
	const shown: string[] = [];
	Object.assign(window, { shown });
	const record = (): void => {
		const state = document.querySelector<HTMLElement>('footer offline-state')?.dataset['offlineState'];
		if (state !== undefined && state !== shown.at(-1)) shown.push(state);
	};
	record();
	new MutationObserver(record).observe(document, {
		subtree: true,
		childList: true,
		attributeFilter: ['data-offline-state'],
	});
}

/** The states of the saved copy that a page has shown, in order. */
export function readShown(tab: Tab): Promise<readonly string[]> {
	return tab.evaluate(() => (window as unknown as { shown: readonly string[] }).shown, undefined);
}

/**
 * The status of the answer that a tab shows. WebKit does not tell it: there, the page about the copy in place of another
 * counts as 503, and every other page of the site as 200.
 */
export function readStatus(tab: Tab): Promise<number> {
	return tab.evaluate(() => {
		const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const told = entry?.responseStatus ?? 0;
		if (told !== 0 || document.querySelector('footer offline-state') === null) return told;
		const isAboutCopy = document.querySelector('h1')?.textContent.includes('Offline use') === true;
		return isAboutCopy && !location.pathname.endsWith('/offline') ? 503 : 200;
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
