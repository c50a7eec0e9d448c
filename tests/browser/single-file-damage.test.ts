import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupFiles } from '../../integrations/single-file/group-files.ts';
import { listBundled } from '../../integrations/offline-bundle/site-files.ts';
import { singleFile } from '../single-file.ts';
import { useBothBrowsers } from './both-browsers.ts';
import { waitFor, type Profile, type Tab } from './tab.ts';

const folder = resolve('test-results/single-file/damaged');
const whole = readFileSync(singleFile);
/** Where the text of each packed part begins. */
const parts = listParts();
/** The page that is packed last, whose end is that of the file. */
const lastPage = groupFiles(listBundled('dist')).at(-1)?.at(-1)?.path ?? '';
const notice = 'This file was damaged';

function listParts(): readonly number[] {
	const starts: number[] = [];
	for (let at = whole.indexOf(' data-checksum='); at !== -1; at = whole.indexOf(' data-checksum=', at + 1))
		starts.push(whole.indexOf('>', at) + 1);
	return starts;
}

/** Writes a copy in which a byte in the middle of a part is another one. */
function changePart(part: number): string {
	const bytes = Buffer.from(whole);
	const [start = 0, end = whole.length] = [parts.at(part), parts[part + 1]];
	const middle = Math.trunc((start + end) / 2);
	bytes[middle] = bytes[middle] === 0x61 ? 0x62 : 0x61;
	return write(`part-${part}`, bytes);
}

function write(name: string, bytes: Buffer): string {
	const file = `${folder}/${name}.html`;
	writeFileSync(file, bytes);
	return pathToFileURL(file).href;
}

beforeAll(() => {
	mkdirSync(folder, { recursive: true });
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe.each(useBothBrowsers())('a damaged file in %s', (_, openProfile) => {
	let profile: Profile;
	let tab: Tab;
	beforeAll(async () => {
		profile = await openProfile();
		tab = await profile.openTab();
	});
	afterAll(() => profile.close());

	const readHeading = (): Promise<string> =>
		tab.evaluate(() => document.querySelector('h1')?.textContent ?? '', undefined);
	const waitForNotice = (): Promise<string> => waitFor(readHeading, (heading) => heading === notice);
	const go = (hash: string): Promise<void> =>
		tab.evaluate((wanted) => {
			location.hash = wanted;
		}, hash);

	test.each([
		['in its first part', () => changePart(0)],
		['at its end, of a page there', () => `${write('end', whole.subarray(0, -100))}#${lastPage}`],
		['in the middle', () => write('middle', whole.subarray(0, whole.length / 2))],
		['before its first part', () => write('start', whole.subarray(0, (parts[0] ?? 0) - 100))],
	])('says so when it is damaged %s', async (where, damage) => {
		await tab.goto(damage());
		if (where !== 'before its first part') await waitForNotice();
		expect(await tab.evaluate(() => document.body.textContent, undefined)).toMatch(/damaged/);
	});
	test('says so of its script, which does not run then', async () => {
		const bytes = Buffer.from(whole);
		bytes[(parts[0] ?? 0) - 1000] = 0x7e;
		await tab.goto(write('script', bytes));
		expect(await tab.evaluate(() => document.querySelector('main')?.textContent, undefined)).toContain(
			'the file was damaged when it was copied',
		);
	});
	test('says so of what texts are read with, and shows again what is whole', async () => {
		await tab.goto(`${changePart(1)}#/decode`);
		await tab.evaluate(() => {
			const field = document.querySelector('textarea');
			if (field) field.value = 'AADSTS50058: A silent sign-in request was sent but no user is signed in.';
			field?.dispatchEvent(new Event('input', { bubbles: true }));
		}, undefined);
		await waitForNotice();
		await go('#/about');
		await waitFor(readHeading, (heading) => heading !== '' && heading !== notice);
	});
	test('says so of the index of the search', async () => {
		await tab.goto(`${changePart(2)}#/search?q=conditional%20access%20blocked`);
		await waitForNotice();
	});
	test('says so of its pages, and Back leads to one that is whole', async () => {
		await tab.goto(`${changePart(3)}#/codes`);
		const before = await readHeading();
		await go('#/about');
		await waitForNotice();
		await tab.evaluate(() => {
			history.back();
		}, undefined);
		await waitFor(readHeading, (heading) => heading === before);
	});
});
