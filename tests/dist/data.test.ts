import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { tiers } from '../../src/model/codes/labels.ts';
import { columns } from '../../src/model/data/csv-columns.ts';
import type { PublishedCode, PublishedList } from '../../src/schema/published-code.ts';
import { siteVariants } from '../site-variants.ts';
import { attribute, codePages, findByAttribute, findByTag, pages, textOf } from './site.ts';
import { findXmlFaults, readElements } from './xml.ts';

const host = process.env['SITE_URL'] ?? 'http://localhost:4321';
const sites = [{ dist: 'dist', base: process.env['BASE_PATH'] ?? '/' }, siteVariants.belowPath];

/** The rows of a CSV text, read as RFC 4180 says. */
function readCsv(text: string): string[][] {
	expect(text.endsWith('\r\n')).toBe(true);
	const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
	expect(cells.map(([whole]) => whole).join('')).toBe(text);
	const rows: string[][] = [[]];
	for (const [, cell = '', end] of cells) {
		rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}

describe.each(sites)('the data of $dist', ({ dist, base }) => {
	const root = host + base.replace(/\/$/, '');
	const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
	const files = readdirSync(join(dist, 'codes')).filter((name) => name.endsWith('.json'));
	const codes = files.map((name) => JSON.parse(read(`codes/${name}`)) as PublishedCode);
	const list = JSON.parse(read('codes.json')) as PublishedList;
	const schema = JSON.parse(read('schema/codes-2.json')) as { $id: string };
	const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
	ajv.addFormat('uri', (text) => URL.canParse(text)).addFormat('date', (text) => !Number.isNaN(Date.parse(text)));
	const validate = ajv.compile(schema);
	const isAddress = (address: string): boolean => {
		const path = address.slice(root.length).replace(/#.*/, '');
		return (
			address.startsWith(`${root}/`) &&
			[path, `${path}.html`, `${path}/index.html`].some((file) => existsSync(dist + file) && file !== '')
		);
	};

	test('satisfies the published schema, file by file', () => {
		const wrong = [list, ...codes].flatMap((file) => (validate(file) ? [] : [ajv.errorsText(validate.errors)]));
		expect(wrong).toEqual([]);
		expect(schema.$id).toBe(`${root}/schema/codes-2.json`);
		expect(codes.every((code) => code.$schema === schema.$id)).toBe(true);
	});
	test.each([
		['another tier', { tier: 'known' }],
		['a field more', { extra: true }],
		['a number for a text', { id: 50058 }],
		['a relative address', { url: '/codes/50058' }],
		['another version', { version: '1' }],
	])('would not satisfy it with %s', (_, change) => {
		expect(validate({ ...codes[0], ...change })).toBe(false);
	});
	test('has every code once, in the list, as JSON and as Markdown', () => {
		const ids = readdirSync(join(dist, 'codes')).flatMap((name) => /^(\d+)\.html$/.exec(name)?.[1] ?? []);
		const byNumber = ids.sort((a, b) => Number(a) - Number(b));
		expect(list.codes.map(({ id }) => id)).toEqual(byNumber);
		expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...byNumber].sort());
		expect(byNumber.filter((id) => !existsSync(join(dist, 'codes', `${id}.md`)))).toEqual([]);
	});
	test('says the same in the list as in the file of a code', () => {
		const byId = new Map(codes.map((code) => [code.id, code]));
		expect(list.codes.filter((brief) => !isPart(brief, byId.get(brief.id) ?? {})).map(({ id }) => id)).toEqual([]);
	});
	test('names the tier of every code everywhere alike', () => {
		const table = new Map(readCsv(read('codes.csv')).map(([id = '', tier]) => [id, tier]));
		const wrong = codes.filter(({ id, tier, official }) => {
			const markdown = /^- Tier: ([^.]+)\./m.exec(read(`codes/${id}.md`))?.[1];
			const page = /data-tier="(\w+)"/.exec(read(`codes/${id}.html`))?.[1];
			return (
				[page, table.get(id)].some((other) => other !== tier) ||
				markdown !== tiers[tier].name ||
				(tier === 'documented') !== (official !== undefined)
			);
		});
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});
	test('is a table with the promised columns, a row for each code, and no formula', () => {
		const [header, ...rows] = readCsv(read('codes.csv'));
		expect(header).toEqual(Object.keys(columns));
		expect(rows.map(([id]) => id)).toEqual(list.codes.map(({ id }) => id));
		expect(
			rows.filter((row) => row.length !== header?.length || row.some((cell) => /^[=+\-@\t\r]/.test(cell))),
		).toEqual([]);
	});
	test('holds the help, texts and queries of a page as Markdown', () => {
		const text = read('codes/50058.md');
		for (const part of [
			'# AADSTS50058: ',
			'\n## What happened\n',
			'\n## Causes and fixes\n',
			'\n> UserInformationNotProvided',
			'ResultType == "50058"',
			'\n## Sources\n',
		])
			expect(text).toContain(part);
		expect(text).not.toMatch(/\]\(\/|<!--/);
	});
	test('lists links in llms.txt that exist', () => {
		const text = read('llms.txt');
		const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
		expect(links).not.toEqual([]);
		expect(links.filter((address) => !isAddress(address))).toEqual([]);
		expect(text).toMatch(/^# .+\n\n> .+\n/);
	});
	test('is a feed with ids of its own, dates and addresses that exist', () => {
		const feed = read('changes.xml');
		const [self = '', ...ids] = readElements(feed, 'id');
		expect(findXmlFaults(feed)).toEqual([]);
		expect(self).toBe(`${root}/changes.xml`);
		expect(new Set(ids).size).toBe(ids.length);
		expect(
			ids.filter((id) => !isAddress(id) || !read('changes.html').includes(`id="${id.split('#')[1] ?? ''}"`)),
		).toEqual([]);
		const dates = readElements(feed, 'updated');
		expect(dates.filter((date) => !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(date) || Number.isNaN(Date.parse(date)))).toEqual(
			[],
		);
		expect(dates[0]).toBe(dates.slice(1).sort().at(-1));
		expect(readElements(feed, 'title').filter((title) => title.trim() === '')).toEqual([]);
	});
	test('describes the search for browsers', () => {
		const text = read('opensearch.xml');
		const [name = ''] = readElements(text, 'ShortName');
		expect(findXmlFaults(text)).toEqual([]);
		expect(name.length).toBeLessThanOrEqual(16);
		expect(text).toContain(`template="${root}/search?q={searchTerms}"`);
		expect(readElements(text, 'Image').filter((address) => !isAddress(address))).toEqual([]);
	});
});

/** Whether every field of a value is the same in another. */
function isPart(part: object, whole: object): boolean {
	return Object.entries(part).every(
		([name, value]) => JSON.stringify(value) === JSON.stringify((whole as Record<string, unknown>)[name]),
	);
}

describe('the pages about the data', () => {
	test('every page names the OpenSearch description', () => {
		const without = pages.filter((page) => {
			const link = findByAttribute(page, 'rel', 'search');
			return !link || !attribute(link, 'href')?.endsWith('/opensearch.xml');
		});
		expect(without.map(({ path }) => path)).toEqual([]);
	});
	test('every code names its last change, which is on the page of changes', () => {
		const changes = pages.find(({ path }) => path === '/changes');
		const missing = codePages.filter((page) => {
			const targets = findByTag(page, 'a').map((link) => attribute(link, 'href') ?? '');
			const id = targets.find((target) => target.includes('/changes#'))?.split('#')[1];
			return !changes || id === undefined || !findByAttribute(changes, 'id', id);
		});
		expect(missing.map(({ path }) => path)).toEqual([]);
	});
	test('the coverage counts every code once, known or unknown', () => {
		const coverage = pages.find(({ path }) => path === '/coverage');
		const rows = coverage ? findByTag(coverage, 'tr').filter((row) => attribute(row, 'data-coverage')) : [];
		const named = new Set(rows.map((row) => attribute(row, 'data-coverage')));
		const areas = pages.flatMap(({ path }) => /^\/areas\/(.+)/.exec(path)?.[1] ?? []);
		expect([...named].sort()).toEqual(['all', ...areas].sort());
		const numbers = rows.map((row) => ({
			area: attribute(row, 'data-coverage'),
			cells: row.childNodes.flatMap((cell) =>
				'tagName' in cell && cell.tagName === 'td' ? [textOf(cell).match(/\d+/g)?.map(Number) ?? []] : [],
			),
		}));
		expect(
			numbers.filter(({ cells: [[total = 0] = [], ...others] }) =>
				others.some(([known = 0, unknown = 0]) => known + unknown !== total),
			),
		).toEqual([]);
		const sum = (wanted: boolean): number =>
			numbers
				.filter(({ area }) => (area === 'all') === wanted)
				.reduce((total, { cells }) => total + (cells[0]?.[0] ?? 0), 0);
		expect(sum(true)).toBe(codePages.length);
		expect(sum(false)).toBe(codePages.length);
	});
});
