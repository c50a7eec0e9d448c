import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../tools/serve.ts';
import { siteVariants } from '../site-variants.ts';
import { useBothBrowsers } from './both-browsers.ts';
import { waitForElement, write } from './scenes.ts';
import { waitFor, type Profile, type Tab } from './tab.ts';

const { dist, base } = siteVariants.withoutOffline;
const builds = { old: createSiteServer(dist, base), next: createSiteServer(siteVariants.nextVersion.dist, base) };

const data = /^\/search-(?:data|index)\//;
/** What a page without a search asks for only when it is used: data, and scripts that it does not name. */
const dataAndLaterScripts = /^\/search-(?:data|index)\/|^\/_astro\/(?!page\.)/;

/** A host whose site is updated right behind the first page, which gets its scripts as if the browser had them before. */
class UpdatedHost {
	/** How many pages were asked for. */
	pages = 0;
	/** What of the old build the browser does not have. */
	lost = data;
	/** Whether the data of every build are missing, as after half a deploy. */
	isBroken = false;
	readonly #server: Server = createServer((request, response) => {
		this.#answer(request, response);
	});

	/** Starts, and gives back the address of the site without a slash at the end. */
	async start(): Promise<string> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${base}`;
	}

	/** Stops, and cuts what is open. */
	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const path = (request.url ?? '').slice(base.length);
		const isPage = request.headers['sec-fetch-dest'] === 'document';
		if (isPage) this.pages += 1;
		const isKept = path.startsWith('/_astro/') && !this.lost.test(path) && existsSync(join(dist, path));
		if (this.isBroken && data.test(path)) response.writeHead(404).end();
		else builds[(isPage && this.pages === 1) || isKept ? 'old' : 'next'].emit('request', request, response);
	}
}

const said = 'This site has been updated. Reload the page to continue.';
const onlyInternal = 'tbody:not(:has(tr:not([data-kind="internal"]))) tr';
const decoder = 'textarea[name="error"]';

/** Waits until a page is of the new build. */
function waitForNext(tab: Tab): Promise<void> {
	return waitForElement(tab, 'link[rel="canonical"][href^="https://next.example/"]');
}

async function waitForText(tab: Tab, selector: string, text: string): Promise<void> {
	const read = (): Promise<string> =>
		tab.evaluate((place) => document.querySelector(place)?.textContent ?? '', selector);
	await waitFor(read, (found) => found.includes(text));
}

/** Chooses in a field as a reader does, who is in that field then. */
function choose(tab: Tab, selector: string, chosen: string): Promise<void> {
	return tab.evaluate(
		([field, value]) => {
			const select = document.querySelector<HTMLSelectElement>(field);
			if (!select) throw new Error(`${field}: expected a field`);
			select.focus();
			select.value = value;
			select.dispatchEvent(new Event('input', { bubbles: true }));
		},
		[selector, chosen] as const,
	);
}

function readQuery(tab: Tab): Promise<string> {
	return tab.evaluate(() => location.search, undefined);
}

describe.each(useBothBrowsers())('in %s, a page from before an update of the site', (_, openProfile) => {
	let host: UpdatedHost;
	let site = '';
	let profile: Profile;
	let tab: Tab;
	beforeEach(async () => {
		host = new UpdatedHost();
		site = await host.start();
		profile = await openProfile();
		tab = await profile.openTab();
	});
	afterEach(async () => {
		await profile.close();
		await host.stop();
	});

	test.each([
		['/search?q=redirect', '[data-result-list] [data-code]'],
		['/codes?kind=internal', onlyInternal],
		['/codes?words=50011&kind=failure', 'tbody tr:only-child'],
	])('is loaded again by itself at %s, where nothing is lost', async (path, found) => {
		await tab.goto(site + path);
		await waitForNext(tab);
		await waitForElement(tab, found);
		expect(await readQuery(tab)).toBe(new URL(site + path).search);
		expect(host.pages).toBe(2);
	});

	test('is loaded again when something is chosen, which is kept', async () => {
		await tab.goto(`${site}/codes`);
		await waitForElement(tab, 'theme-switch:defined');
		await choose(tab, 'select[name="kind"]', 'internal');
		await waitForNext(tab);
		await waitForElement(tab, onlyInternal);
		expect(await readQuery(tab)).toBe('?kind=internal');
		expect(host.pages).toBe(2);
	});

	test('is loaded again only once where the host lacks the data of every build', async () => {
		host.isBroken = true;
		await tab.goto(`${site}/search?q=redirect`);
		await waitForNext(tab);
		await waitForText(tab, 'search-page [data-status]', said);
		expect(host.pages).toBe(2);
	});

	test.each([
		['in the search', '/search', 'search-page input', 'search-page [data-status]'],
		['in the header', '/about', '#site-search-field', 'site-search'],
		['in the table of codes', '/codes', 'code-filter input', '[data-count]'],
		['in the decoder', '/decode', decoder, '[data-decoded]'],
	])('says so %s, and keeps what was typed', async (_name, path, field, place) => {
		if (path !== '/search') host.lost = dataAndLaterScripts;
		await tab.goto(site + path);
		await write(tab, field, 'consent');
		await waitForText(tab, place, said);
		expect(await tab.evaluate((input) => document.querySelector<HTMLInputElement>(input)?.value, field)).toBe(
			'consent',
		);
		expect(host.pages).toBe(1);
		await tab.evaluate((selector) => {
			document.querySelector<HTMLElement>(`${selector} button`)?.click();
		}, place);
		await waitForNext(tab);
	});
});
