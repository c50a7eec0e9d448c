import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabThrough, type Stop } from './accessibility/focus.ts';
import { listKinds } from './accessibility/kinds.ts';
import {
	doubleText,
	findEdgelessFields,
	findMotion,
	findOverflow,
	findShifts,
	findSmallTargets,
	findViolations,
} from './accessibility/page-checks.ts';
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

const kinds = listKinds();
const phone = { viewport: { width: 320, height: 640 } };
const desk = { viewport: { width: 1280, height: 900 } };

/** Opens a page until it is quiet, looks at it, and closes it. */
async function look<Found>(
	path: string,
	options: BrowserContextOptions,
	find: (page: Page) => Promise<Found>,
): Promise<Found> {
	const { page } = await site.open(path, options);
	await page.waitForLoadState('networkidle');
	const found = await find(page);
	await page.context().close();
	return found;
}

describe.each(kinds)('%s on a phone', (path) => {
	let found: Record<'violations' | 'overflow' | 'small' | 'overflowOfLargeText', readonly string[]>;
	beforeAll(async () => {
		found = await look(path, phone, async (page) => {
			const narrow = {
				violations: await findViolations(page),
				overflow: await findOverflow(page),
				small: await findSmallTargets(page),
			};
			await page.setViewportSize({ width: 390, height: 844 });
			await doubleText(page);
			return { ...narrow, overflowOfLargeText: await findOverflow(page) };
		});
	});
	test('has nothing that axe objects to at 320 px', () => {
		expect(found.violations).toEqual([]);
	});
	test('does not scroll sideways at 320 px', () => {
		expect(found.overflow).toEqual([]);
	});
	test('does not scroll sideways with text twice as large', () => {
		expect(found.overflowOfLargeText).toEqual([]);
	});
	test('has fields, buttons and navigation of at least 24 px', () => {
		expect(found.small).toEqual([]);
	});
});

describe.each(kinds)('%s on a desk', (path) => {
	let found: { stops: readonly Stop[]; small: readonly string[]; overflowOfLargeText: readonly string[] };
	beforeAll(async () => {
		found = await look(path, desk, async (page) => {
			const [small, stops] = [await findSmallTargets(page), await tabThrough(page, 50)];
			await doubleText(page);
			return { small, stops, overflowOfLargeText: await findOverflow(page) };
		});
	});
	test('does not scroll sideways with text twice as large', () => {
		expect(found.overflowOfLargeText).toEqual([]);
	});
	test('has fields, buttons and navigation of at least 24 px', () => {
		expect(found.small).toEqual([]);
	});
	test('leads the keyboard through in reading order, the focus always to be seen', () => {
		expect(found.stops.length).toBeGreaterThan(8);
		expect(found.stops.filter(({ isMarked, isSeen }) => !isMarked || !isSeen)).toEqual([]);
		const places = found.stops.map(({ place }) => place);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

test.each(kinds)(
	'%s keeps its fields in forced colours, and nothing in it moves where less motion is asked for',
	async (path) => {
		const found = await look(path, { ...phone, forcedColors: 'active', reducedMotion: 'reduce' }, async (page) => ({
			moving: await findMotion(page),
			edgeless: await findEdgelessFields(page),
			text: (await page.locator('main').innerText()).length > 50,
		}));
		expect(found).toEqual({ moving: [], edgeless: [], text: true });
	},
);

test('the skip link is the first stop, is seen, and leads into the content', async () => {
	const { page } = await site.open('/codes/50058', phone);
	await page.keyboard.press('Tab');
	const link = page.getByRole('link', { name: 'Skip to the content' });
	expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
	const box = await link.boundingBox();
	expect(box!.height).toBeGreaterThanOrEqual(24);
	expect(box!.x).toBeGreaterThanOrEqual(0);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

const screens = [{ viewport: { width: 360, height: 740 } }, desk];
const steady = ['/', '/codes', '/codes/50058', '/search?q=conditional+access+blocked', '/decode'];

describe.each([...steady, '/codes/500580'])('nothing moves by itself while %s', (path) => {
	test.each(screens)('loads: %o', async (options) => {
		expect(await look(path, options, findShifts)).toEqual([]);
	});
});

describe.each(steady)('nothing moves by itself while %s', (path) => {
	test.each(screens)('arrives tag by tag: %o', async (options) => {
		expect(await look(slowAddress + path, options, findShifts)).toEqual([]);
	});
});
