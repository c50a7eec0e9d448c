import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAt } from './accessibility/look.ts';
import { findShifts } from './accessibility/page-checks.ts';
import { createSlowServer } from './accessibility/slow-server.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let slow: Server;
let slowAddress: string;
beforeAll(async () => {
	site = await openSite();
	slow = createSlowServer(site.address);
	await once(slow.listen(0, '127.0.0.1'), 'listening');
	slowAddress = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
});
afterAll(async () => {
	await site.close();
	slow.close();
});

test('what moves by itself is found', async () => {
	const found = await lookAt(await site.browser.newPage(), `${site.address}/about`, async (page) => {
		await page.evaluate(async () => {
			const box = document.createElement('p');
			box.textContent = 'pushes the page down';
			document.querySelector('main')?.prepend(box);
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		});
		return findShifts(page);
	});
	expect(found).not.toEqual([]);
});

const screens = [{ viewport: { width: 360, height: 740 } }, { viewport: { width: 1280, height: 900 } }];
const steady = ['/', '/codes', '/codes/50058', '/search?q=conditional+access+blocked', '/decode'];

/** A page of a browser that has nothing of the site in its cache. */
function openFirst(screen: (typeof screens)[number]): Promise<Page> {
	return site.browser.newPage({ ...screen, serviceWorkers: 'block' });
}

/** Pages that show something else for an address of their own. */
const settling = ['/codes/500580', '/codes?ids=50126,50053,50058', '/compare?ids=50126,50053'];

describe('nothing moves by itself', () => {
	test.each([...steady, ...settling])('while %s loads', async (path) => {
		for (const screen of screens)
			expect(await lookAt(await openFirst(screen), site.address + path, findShifts)).toEqual([]);
	});
	test('while pages arrive tag by tag', async () => {
		const looks = steady.flatMap((path) => screens.map((screen) => ({ path, screen })));
		const found = looks.map(async ({ path, screen }) => ({
			path,
			shifts: await lookAt(await openFirst(screen), slowAddress + path, findShifts),
		}));
		expect((await Promise.all(found)).filter(({ shifts }) => shifts.length > 0)).toEqual([]);
	});
});
