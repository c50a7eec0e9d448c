import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { mostMet } from '../../src/model/codes/most-met.ts';
import { hashText } from '../calibration/cases.ts';
import { listPages } from '../page-files.ts';
import { readTyped } from '../search/typed.ts';
import { singleFile } from '../single-file.ts';
import { waitFor, type Tab } from './tab.ts';

const logFile = '01-InteractiveSignIns_2026-11-20_2026-11-27.csv';

/** Some of many, by chance, but the same in each run. */
function draw<Item>(items: readonly Item[], count: number, nameOf: (item: Item) => string): readonly Item[] {
	return items.toSorted((one, other) => hashText(nameOf(one)) - hashText(nameOf(other))).slice(0, count);
}

const pages = draw(listPages('dist'), 50, (path) => path);
const searches = draw(readTyped(), 20, ({ text }) => text).map(({ text }) => text);
/** Messages of codes, every second one without its number. */
const texts = draw(
	listPages('dist').flatMap((path) => /^\/codes\/(\d+)$/.exec(path)?.[1] ?? []),
	20,
	(id) => id,
).map((id, place) => {
	const { title, official } = JSON.parse(readFileSync(`dist/codes/${id}.json`, 'utf8')) as Published;
	return (place % 2 === 0 ? `AADSTS${id}: ` : '') + (official ?? title);
});

interface Published {
	readonly title: string;
	readonly official?: string;
}

/** Where a tab can look at pages: the site, or the file. */
export interface Place {
	readonly tab: Tab;
	/** Shows the page at a path of the site. */
	readonly open: (path: string) => Promise<unknown>;
}

/** The single file in a tab, opened from the disk. */
export async function openFile(tab: Tab): Promise<Place> {
	await tab.goto(pathToFileURL(singleFile).href);
	const open = (path: string): Promise<void> =>
		tab.evaluate(async (wanted) => {
			const shown = new Promise((done) => {
				addEventListener('hashchange', done, { once: true });
			});
			location.hash = wanted;
			await shown;
		}, path);
	return { tab, open };
}

/** The site in a tab. */
export function openHosted(tab: Tab, address: string): Place {
	return { tab, open: (path) => tab.goto(address + path) };
}

/**
 * What each of the drawn pages shows in the file, and what is written in the page of the site.
 * @param blank an empty page of the same browser, in which nothing runs
 */
async function comparePages(blank: Tab, file: Place): Promise<void> {
	for (const path of pages) {
		await file.open(path);
		const html = readFileSync(`dist${path === '/' ? '/index' : path}.html`, 'utf8');
		const expected = await blank.evaluate(readPage, [path, html] as const);
		expect(await file.tab.evaluate(readPage, [path, ''] as const), path).toEqual(expected);
	}
}

/** What a page says and where its links lead: that of a text, or without one that is shown. */
function readPage([path, html]: readonly [path: string, html: string]) {
	const page = html === '' ? document : new DOMParser().parseFromString(html, 'text/html');
	for (const part of page.querySelectorAll('script, noscript')) part.remove();
	const readLink = (link: HTMLAnchorElement): string => {
		const address = link.getAttribute('href') ?? '';
		if (html === '') return address.replace(/^#/, '');
		if (address.startsWith('#')) return path + address;
		// Links to files for tools lead to the site, in whose address its host is.
		return /^\/.*\.[a-z]+$/.test(address) ? `http://localhost:4321${address}` : address;
	};
	return {
		title: page.title,
		text: page.querySelector('main')?.textContent,
		ids: [...page.querySelectorAll('[id]')].map(({ id }) => id),
		links: [...page.querySelectorAll('a')].map(readLink),
	};
}

/** What the drawn searches find, in order. */
async function compareSearches(site: Place, file: Place): Promise<void> {
	const [expected, received] = await ask(site, file, '/search', searchFor, searches);
	expect(expected?.filter((found) => found.length > 0).length).toBe(searches.length);
	expect(received).toEqual(expected);
}

async function searchFor(wanted: readonly string[]): Promise<string[][]> {
	const page = document.querySelector('search-page');
	const input = page?.querySelector('input');
	const results: string[][] = [];
	for (const text of wanted) {
		if (!page || !input) break;
		input.value = '';
		input.dispatchEvent(new Event('input', { bubbles: true }));
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		while (!/\d results?/.test(page.querySelector('[data-status]')?.textContent ?? ''))
			await new Promise((done) => setTimeout(done, 5));
		results.push(
			[...page.querySelectorAll<HTMLElement>('[data-results] [data-code], [data-results] [data-page]')].map(
				({ textContent }) => textContent,
			),
		);
	}
	return results;
}

/** What the decoder makes of the drawn texts. */
async function compareTexts(site: Place, file: Place): Promise<void> {
	const [expected, received] = await ask(site, file, '/decode', decode, texts);
	expect(expected?.every((said) => said !== '')).toBe(true);
	expect(received).toEqual(expected);
}

async function decode(wanted: readonly string[]): Promise<string[]> {
	const decoder = document.querySelector('error-decoder');
	const field = decoder?.querySelector('textarea');
	const answers: string[] = [];
	for (const text of wanted) {
		const place = decoder?.querySelector('[data-decoded]');
		if (!field || !place) break;
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		while (!decoder?.matches('[data-settled]')) await new Promise((done) => setTimeout(done, 10));
		answers.push(place.textContent);
	}
	return answers;
}

/** The tables of a list and of a comparison, and what is read of a log. */
async function compareTables(site: Place, file: Place): Promise<void> {
	const list = await ask(site, file, `/codes?ids=${mostMet.join(',')}`, readWhenThere, 'table[data-code-list]');
	expect(list[1]).toBe(list[0]);
	const compared = await ask(
		site,
		file,
		'/compare?ids=50126,50053',
		readWhenThere,
		'[data-compared][data-settled] table',
	);
	expect(compared[1]).toContain('Where it occurs');
	expect(compared[1]).toBe(compared[0]);
	const content = readFileSync(`tests/fixtures/logs/${logFile}`, 'utf8');
	const logs = await ask(site, file, '/logs', readLogFile, [logFile, content] as const);
	expect(logs[1]).toBe(logs[0]);
}

async function readWhenThere(selector: string): Promise<string> {
	for (;;) {
		const text = document.querySelector(selector)?.textContent ?? '';
		if (text !== '') return text;
		await new Promise((done) => setTimeout(done, 10));
	}
}

async function readLogFile([name, content]: readonly [string, string]): Promise<string> {
	const input = document.querySelector<HTMLInputElement>('sign-in-log input[type=file]');
	const files = new DataTransfer();
	files.items.add(new File([content], name));
	if (input) input.files = files.files;
	input?.dispatchEvent(new Event('change', { bubbles: true }));
	while (document.querySelector('[data-status]')?.textContent.startsWith('Read. ') !== true)
		await new Promise((done) => setTimeout(done, 10));
	return document.querySelector('table[data-code-list]')?.textContent ?? '';
}

/** Asks a page of the site and the same page of the file the same. */
function ask<Given, Answer>(
	site: Place,
	file: Place,
	path: string,
	act: (given: Given) => Promise<Answer>,
	given: Given,
): Promise<Answer[]> {
	return Promise.all(
		[site, file].map(async ({ tab, open }) => {
			await open(path);
			return tab.evaluate(act, given);
		}),
	);
}

/** Goes to a place in a page, to another page, and back, as links and the browser's buttons do. */
async function checkHistory({ tab, open }: Place): Promise<void> {
	await open('/codes/50058');
	await tab.evaluate(() => {
		scrollTo(0, 400);
	}, undefined);
	await open('/codes/50126#causes');
	expect(await tab.evaluate(readView, undefined)).toMatchObject({ heading: 'AADSTS50126', isAtPlace: true });
	// An address that no one can decode names no place.
	await open('/about#%E0%A4%A');
	expect(await tab.evaluate(readView, undefined)).toMatchObject({ focus: 'MAIN', scrolled: 0 });
	await tab.evaluate(() => {
		history.go(-2);
	}, undefined);
	await waitFor(
		() => tab.evaluate(readView, undefined),
		({ heading, scrolled }) => heading === 'AADSTS50058' && scrolled === 400,
	);
	for (const alias of ['/codes/AADSTS50058', '/50053']) {
		await open(alias);
		await waitFor(
			() => tab.evaluate(readView, undefined),
			({ heading }) => heading === `AADSTS${/\d+/.exec(alias)?.[0] ?? ''}`,
		);
	}
}

/** Goes to a place by a link, again by the same one, and loads the file again where it was scrolled to. */
async function checkPlaces({ tab, open }: Place): Promise<void> {
	await open('/codes/50058');
	const press = (): Promise<void> =>
		tab.evaluate(() => {
			scrollTo(0, 0);
			document.querySelector<HTMLElement>('main a[href$="#sources"]')?.click();
		}, undefined);
	for (const time of ['first', 'second']) {
		await press();
		await waitFor(
			() => tab.evaluate(readView, undefined),
			({ scrolled }) => scrolled > 400,
		);
		expect((await tab.evaluate(readView, undefined)).focus, time).toBe('H2');
		await tab.evaluate(() => {
			// Without a window that is drawn, Firefox scrolls to what has the focus only later.
			document.querySelector<HTMLElement>('.skip')?.focus({ preventScroll: true });
		}, undefined);
	}
	await tab.evaluate(() => {
		scrollTo(0, 300);
		// Firefox draws no window behind others, and tells of scrolling when it draws.
		dispatchEvent(new Event('scroll'));
	}, undefined);
	await waitFor(
		() => tab.evaluate(() => history.state as { readonly scrolled?: number } | null, undefined),
		(state) => state?.scrolled === 300,
	);
	await tab.evaluate(() => {
		document.documentElement.dataset['isLeft'] = '';
		location.reload();
	}, undefined);
	await waitFor(
		() => tab.evaluate(() => ['isLeft' in document.documentElement.dataset, scrollY] as const, undefined),
		([isLeft, scrolled]) => !isLeft && scrolled === 300,
	);
}

/** What someone may write behind the `#` where no page is. */
async function compareAddresses(site: Place, file: Place): Promise<void> {
	for (const path of ['/nonsense', '/codes/99999', '//example.com', '/%']) {
		const said = await ask(site, file, path, readSettled, undefined);
		expect(said[1], path).toEqual(said[0]);
	}
}

/** What a page says of an address that leads nowhere, once it was read. */
async function readSettled(): Promise<readonly (string | undefined)[]> {
	while (!document.querySelector('address-help[data-settled]')) await new Promise((done) => setTimeout(done, 10));
	return ['h1', '[data-message]', '[data-offers]'].map((part) => document.querySelector(part)?.textContent.trim());
}

/** Leaves a text in the decoder and a log for a page, and comes back to both. */
async function checkKept(file: Place): Promise<void> {
	await file.open('/decode');
	const [answer] = await file.tab.evaluate(decode, texts.slice(0, 1));
	await checkBack(
		file,
		() => [document.querySelector('textarea')?.value, document.querySelector('[data-decoded]')?.textContent],
		[texts[0], answer],
	);
	await file.open('/logs');
	const content = readFileSync(`tests/fixtures/logs/${logFile}`, 'utf8');
	const table = await file.tab.evaluate(readLogFile, [logFile, content] as const);
	await checkBack(file, () => [document.querySelector('table[data-code-list]')?.textContent], [table]);
}

async function checkBack(
	{ tab, open }: Place,
	read: () => readonly unknown[],
	expected: readonly unknown[],
): Promise<void> {
	await open('/codes/50058');
	await tab.evaluate(() => {
		history.back();
	}, undefined);
	await waitFor(
		() => tab.evaluate(() => document.querySelector('h1')?.textContent ?? '', undefined),
		(heading) => !heading.includes('50058'),
	);
	expect(await tab.evaluate(read, undefined)).toEqual(expected);
}

function readView() {
	const place = document.querySelector('#causes')?.getBoundingClientRect().top ?? -1;
	return {
		heading: /AADSTS\d+/.exec(document.querySelector('h1')?.textContent ?? '')?.[0],
		focus: document.activeElement?.tagName,
		scrolled: scrollY,
		isAtPlace: place >= 0 && place < innerHeight / 2,
	};
}

/** Whether the file has asked for anything, as far as a page knows. */
function listRequests({ tab }: Place): Promise<string[]> {
	return tab.evaluate(
		() =>
			performance
				.getEntriesByType('resource')
				.map(({ name }) => name)
				.filter((name) => !name.startsWith('blob:')),
		undefined,
	);
}

/**
 * The tests of the file in one browser, beside the site in the same one.
 * @param places gives both, which are there once the tests run
 */
export function testBesideSite(places: () => { readonly site: Place; readonly file: Place }): void {
	test('shows pages as the site does', () => comparePages(places().site.tab, places().file));
	test('finds what the site finds, in its order', () => compareSearches(places().site, places().file));
	test('decodes as the site does', () => compareTexts(places().site, places().file));
	test('shows a list, a comparison and a log as the site does', () => compareTables(places().site, places().file));
	test('goes to places, to pages and back', () => checkHistory(places().file));
	test('goes to places by links, twice, and stays where it was when it is loaded again', () =>
		checkPlaces(places().file));
	test('says of addresses what the site says', () => compareAddresses(places().site, places().file));
	test('keeps what was pasted and read for Back', () => checkKept(places().file));
	test('has asked for nothing', async () => {
		expect(await listRequests(places().file)).toEqual([]);
	});
}
