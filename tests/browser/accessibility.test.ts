import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabThrough } from './accessibility/focus.ts';
import { listKinds } from './accessibility/kinds.ts';
import { lookAt } from './accessibility/look.ts';
import {
	findEdgelessFields,
	findMotion,
	findOverflow,
	findOverflowOfLargeText,
	findSmallTargets,
	findViolations,
} from './accessibility/page-checks.ts';
import { noBreaches, watchPolicy, type Breaches } from './policy.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
/** All kinds of pages share what a browser keeps of the site: how they look does not depend on it. */
let context: BrowserContext;
beforeAll(async () => {
	site = await openSite();
	context = await site.browser.newContext({ ...phone, reducedMotion: 'reduce', serviceWorkers: 'block' });
});
afterAll(() => site.close());

const kinds = listKinds();
const phone = { viewport: { width: 320, height: 640 } };
const desk = { viewport: { width: 1280, height: 900 } };

/** What a page shows on a phone: at 320 px, at 390 px with large text, in the dark, and in forced colours. */
async function lookAtPhone(page: Page) {
	const [violations, overflow, small] = [
		await findViolations(page),
		await findOverflow(page),
		await findSmallTargets(page),
	];
	await page.setViewportSize({ width: 390, height: 844 });
	const overflowOfLargeText = await findOverflowOfLargeText(page);
	// The theme changes nothing but colours.
	await page.emulateMedia({ colorScheme: 'dark' });
	const faint = await findViolations(page, ['color-contrast']);
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
	const [moving, edgeless] = [await findMotion(page), await findEdgelessFields(page)];
	await page.emulateMedia({ forcedColors: 'none' });
	return { violations, overflow, small, overflowOfLargeText, faint, moving, edgeless };
}

/** What a page shows on a wide screen. */
async function lookAtDesk(page: Page) {
	await page.setViewportSize(desk.viewport);
	const [small, stops] = [await findSmallTargets(page), await tabThrough(page, 50)];
	return { small, stops, overflowOfLargeText: await findOverflowOfLargeText(page) };
}

// Every look at a kind is a look at one page that was opened once: opening takes longer than looking.
describe.each(kinds)('%s', (path) => {
	let onPhone: Awaited<ReturnType<typeof lookAtPhone>>;
	let onDesk: Awaited<ReturnType<typeof lookAtDesk>>;
	let breaches: Breaches;
	beforeAll(async () => {
		const opened = await context.newPage();
		const readBreaches = await watchPolicy(opened, site.address);
		await lookAt(opened, site.address + path, async (page) => {
			breaches = await readBreaches();
			onPhone = await lookAtPhone(page);
			onDesk = await lookAtDesk(page);
		});
	});
	test('keeps the policy, asks no other host and stores nothing', () => {
		expect(breaches).toEqual(noBreaches);
	});
	test('has nothing that axe objects to, in the light or in the dark', () => {
		expect([onPhone.violations, onPhone.faint]).toEqual([[], []]);
	});
	test('does not scroll sideways at 320 px, or with text twice as large', () => {
		expect([onPhone.overflow, onPhone.overflowOfLargeText, onDesk.overflowOfLargeText]).toEqual([[], [], []]);
	});
	test('has fields, buttons and navigation of at least 24 px', () => {
		expect([onPhone.small, onDesk.small]).toEqual([[], []]);
	});
	test('keeps its fields in forced colours, and nothing in it moves where less motion is asked for', () => {
		expect([onPhone.edgeless, onPhone.moving]).toEqual([[], []]);
	});
	test('leads the keyboard through in reading order, the focus always to be seen', () => {
		expect(onDesk.stops.length).toBeGreaterThan(8);
		expect(onDesk.stops.filter(({ isMarked, isSeen }) => !isMarked || !isSeen)).toEqual([]);
		const places = onDesk.stops.map(({ place }) => place);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

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
