import { test } from 'vitest';
import { siteVariants, type SiteVariant } from '../site-variants.ts';
import { FaultServer } from './fault-server.ts';
import { longestWait } from '../longest-wait.ts';
import { leaveFirst } from './reader.ts';
import { waitFor, type Profile, type Tab } from './tab.ts';

/** A reader with one open tab, and a site of their own that is served with faults. */
export interface Scene<Kind extends Profile = Profile> {
	readonly server: FaultServer;
	/** The address of the site without a slash at the end. */
	readonly site: string;
	readonly profile: Kind;
	readonly tab: Tab;
}

/** What happens to a saved copy in any browser. */
export interface Scenario<Kind extends Profile = Profile> {
	readonly name: string;
	/** The site that is served first, the small one when none is named. */
	readonly served?: Pick<SiteVariant, 'dist' | 'base'>;
	readonly play: (scene: Scene<Kind>) => Promise<void>;
}

/**
 * Plays each scenario with a site and a profile of its own, in which one page was open before: the next one saves. Some side by side, because most of the time they wait.
 */
export function playScenarios<Kind extends Profile>(
	scenarios: readonly Scenario<Kind>[],
	openProfile: () => Promise<Kind>,
): void {
	test.concurrent.each(scenarios)('$name', { timeout: 6 * longestWait }, async ({ play, served }) => {
		const { dist, base } = served ?? siteVariants.belowPath;
		const server = new FaultServer(dist, base);
		const site = (await server.start()) + base;
		const profile = await openProfile();
		try {
			const tab = await profile.openTab();
			await tab.goto(`${site}/`);
			await leaveFirst(tab);
			await play({ server, site, profile, tab });
		} finally {
			await profile.close();
			await server.stop();
		}
	});
}

/** Searches in a page, which loads files of the page's own version when it is the first search there. */
export async function search(tab: Tab): Promise<void> {
	await write(tab, 'site-search input', '50058');
	await waitForElement(tab, 'site-search [data-code="50058"]');
	await write(tab, 'site-search input', '');
}

/** Writes into a field as a reader does, once the element around it is there. */
export function write(tab: Tab, field: string, text: string): Promise<void> {
	return tab.evaluate(
		async ([selector, value]) => {
			const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
			if (!input) throw new Error(`${selector}: expected a field, received ${location.href} without one`);
			// It is in the script of every page; what that loads when someone acts hears of what was done before.
			await customElements.whenDefined('theme-switch');
			input.focus();
			// Firefox tells only the window in front of the others that something in it has the focus.
			if (!document.hasFocus()) input.dispatchEvent(new FocusEvent('focus'));
			input.value = value;
			input.dispatchEvent(new Event('input', { bubbles: true }));
		},
		[field, text] as const,
	);
}

/** Waits until there is an element in a page. */
export async function waitForElement(tab: Tab, selector: string): Promise<void> {
	const isThere = (): Promise<boolean> => tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
	await waitFor(isThere, (found) => found);
}
