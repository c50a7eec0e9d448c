import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { singleFile } from '../single-file.ts';
import { openSite, type OpenSite } from './site.ts';

const file = `${pathToFileURL(singleFile).href}#`;
let site: OpenSite;
let firefox: Browser;
beforeAll(async () => {
	[site, firefox] = await Promise.all([openSite(), launchFirefox()]);
});
afterAll(() => Promise.all([site.close(), firefox.close()]));

/** How many sheets a PDF has; Firefox packs what says so. */
function countSheets(pdf: Uint8Array): number {
	const text = Buffer.from(pdf).toString('latin1');
	const packed = [...text.matchAll(/\/ObjStm\b[^]*?stream\r?\n([^]*?)endstream/g)].map(([, stream = '']) =>
		inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
	);
	return [text, ...packed].join('\n').match(/\/Type ?\/Page\b/g)?.length ?? 0;
}

/** What is on paper: every text that is shown, with what the style writes behind it, its size and its place. */
function readPaper() {
	const shown = [...document.querySelectorAll('title, [rel=canonical], body *')].filter((element) =>
		element.checkVisibility(),
	);
	return shown.map((element) => {
		const { top, width, height } = element.getBoundingClientRect();
		const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
		return [
			element.localName,
			own.map(({ textContent }) => textContent).join(''),
			getComputedStyle(element, '::after').content,
			getComputedStyle(element).color,
			...[top, width, height].map(Math.round),
		].join(' ');
	});
}

describe('the single file on paper', () => {
	test.each(['50058', '53003', '50126', '100000'])('has of %s what the site has', async (id) => {
		const [expected, received] = await Promise.all(
			[site.address, file].map(async (place) => {
				const context = await site.browser.newContext({ colorScheme: 'dark' });
				const page = await context.newPage();
				await page.goto(`${place}/codes/${id}`);
				await page.locator('main h1', { hasText: id }).waitFor();
				await page.emulateMedia({ media: 'print' });
				// The style for paper comes after the page.
				await page.locator('body > header').waitFor({ state: 'hidden' });
				const sheets = countSheets(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
				const paper = await page.evaluate(readPaper);
				await context.close();
				return { sheets, paper };
			}),
		);
		expect(expected?.paper.length).toBeGreaterThan(20);
		expect(received).toEqual(expected);
	});
	test('has as many sheets as the site in Firefox', async () => {
		const [expected, received] = await Promise.all(
			[site.address, file].map(async (place) => {
				const page = await firefox.newPage();
				await page.goto(`${place}/codes/50058`);
				// The style for paper comes after the page; this driver cannot look at it before it prints.
				await page.waitForFunction(() =>
					document.adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some((rule) => rule instanceof CSSPageRule)),
				);
				return countSheets(await page.pdf({ format: 'A4' }));
			}),
		);
		expect(expected).toBeGreaterThan(0);
		expect(received).toBe(expected);
	});
});
