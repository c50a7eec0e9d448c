import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createSiteServer } from '../../tools/serve.ts';
import { longestWait } from '../longest-wait.ts';
import { siteVariants } from '../site-variants.ts';
import { useBothBrowsers } from './both-browsers.ts';
import { leaveFirst, press, waitForState } from './reader.ts';
import { waitFor, type Tab } from './tab.ts';

const { dist, base } = siteVariants.belowPath;
const below = `${base}/below`;

/** The files of another site below the path of this one: its page registers a worker, which keeps something as well. */
const otherSite: Readonly<Record<string, readonly [type: string, body: string]>> = {
	'/': ['text/html', '<!doctype html><title>Another site</title><script src="page.js"></script>'],
	'/page.js': ['text/javascript', "navigator.serviceWorker.register('sw.js');"],
	'/sw.js': [
		'text/javascript',
		`addEventListener('install', (event) => event.waitUntil(caches.open('offline ${below}/ v1')));
		addEventListener('activate', (event) => event.waitUntil(clients.claim()));`,
	],
};

/** Serves this site with another one below its path, and lets this one be updated. */
class SharedHost {
	#site = createSiteServer(dist, base);
	readonly #server: Server = createServer((request, response) => {
		const path = request.url ?? '';
		const [type, body] = (path.startsWith(below) && otherSite[path.slice(below.length)]) || [];
		if (type === undefined) this.#site.emit('request', request, response);
		else response.writeHead(200, { 'content-type': type }).end(body);
	});

	/** Starts, and gives back the address of the origin. */
	async start(): Promise<string> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	/** Replaces this site by another build of it. */
	deploy(next: string): void {
		this.#site = createSiteServer(next, base);
	}

	/** Stops, and cuts what is open. */
	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}
}

const listCaches = (tab: Tab): Promise<string[]> => tab.evaluate(() => caches.keys(), undefined);

test.each(useBothBrowsers())(
	'in %s, a page of another site below this one’s path keeps no old copy, and its site keeps what is its own',
	{ timeout: 6 * longestWait },
	async (_, openProfile) => {
		const host = new SharedHost();
		const origin = await host.start();
		const profile = await openProfile();
		const tab = await profile.openTab();
		await tab.goto(`${origin + base}/`);
		await leaveFirst(tab);
		await tab.goto(`${origin + base}/codes/50058`);
		await waitForState(tab, 'ready');
		const [old = ''] = await listCaches(tab);

		const other = await profile.openTab();
		await other.goto(`${origin + below}/`);
		await waitFor(
			() => other.evaluate(() => navigator.serviceWorker.controller?.scriptURL, undefined),
			(script) => script?.endsWith('/below/sw.js') === true,
		);

		host.deploy(siteVariants.nextVersion.dist);
		await tab.goto(`${origin + base}/codes/50011`);
		await waitForState(tab, 'update');
		await press(tab);
		await waitFor(
			() => listCaches(tab),
			(names) => !names.includes(old),
		);
		await waitForState(tab, 'ready');
		const kept = await listCaches(other);
		expect(kept).toContain(`offline ${below}/ v1`);
		expect(kept).toHaveLength(2);
		await profile.close();
		await host.stop();
	},
);
