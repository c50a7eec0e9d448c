import { gzipSync } from 'node:zlib';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { findRepository } from '../../src/model/site/repository.ts';
import {
	attribute,
	codePages,
	dist,
	findByAttribute,
	findByTag,
	pages,
	textOf,
	type BuiltPage,
	type Element,
} from './site.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/+$/, '');

function repeated(values: readonly string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

function metaContent(page: BuiltPage, name: string): string | undefined {
	const meta = findByTag(page, 'meta').find((element) => attribute(element, 'name') === name);
	return meta && attribute(meta, 'content');
}

describe('every page', () => {
	test('is of a code that has a content file, or one of the few others', () => {
		const files = readdirSync('content/codes').map((name) => `/codes/${name.replace('.md', '')}`);
		expect(codePages.map(({ path }) => path).sort()).toEqual(files.sort());
		expect(pages.length).toBeGreaterThan(codePages.length);
	});
	test('has one h1', () => {
		expect(pages.filter((page) => findByTag(page, 'h1').length !== 1).map(({ path }) => path)).toEqual([]);
	});
	test('has a title of its own', () => {
		expect(repeated(pages.map((page) => textOf(findByTag(page, 'title')[0]!)))).toEqual([]);
	});
	test('has a description of its own', () => {
		const descriptions = pages.map((page) => metaContent(page, 'description') ?? '');
		expect(repeated(descriptions)).toEqual([]);
		expect(descriptions.filter((text) => text.length < 20 || text.length > 300)).toEqual([]);
	});
	test('names its own canonical address, unless it is not to be listed', () => {
		const wrong = pages.filter((page) => {
			const link = findByAttribute(page, 'rel', 'canonical');
			if (metaContent(page, 'robots') === 'noindex') return link !== undefined;
			return new URL((link && attribute(link, 'href')) ?? 'x:').pathname !== base + page.path;
		});
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('has headings without gaps', () => {
		const wrong = pages.filter((page) => {
			const levels = page.elements
				.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
				.map(({ tagName }) => Number(tagName[1]));
			return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
		});
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('has ids that occur once', () => {
		const wrong = pages.flatMap((page) =>
			repeated(page.elements.flatMap((element) => attribute(element, 'id') ?? [])).map((id) => `${page.path}#${id}`),
		);
		expect(wrong).toEqual([]);
	});
	test('links only to pages, files and fragments that exist', () => {
		const byPath = new Map(pages.map((page) => [page.path, page]));
		expect(pages.flatMap((page) => brokenLinks(page, byPath))).toEqual([]);
	});
	test('has a space between a sentence and the link, code or emphasis in it', () => {
		const joined = /[\p{L}.,;:)]<(?:a|code|em|strong)(?: href="[^"]*")?>|<\/(?:a|code|em|strong)>[\p{L}(]/gu;
		expect(pages.flatMap(({ path, html }) => (html.match(joined) ?? []).map((found) => `${path}: ${found}`))).toEqual(
			[],
		);
	});
	test('has a button that copies it for each block of code', () => {
		const buttons = (page: BuiltPage): number => findByTag(page, 'copy-button').length;
		const without = pages.filter((page) => findByTag(page, 'pre').length !== buttons(page));
		expect(without.map(({ path }) => path)).toEqual([]);
	});
	test('breaks no rule of the syntax of HTML', () => {
		expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
	});
	test('is valid HTML, by one in ten of the codes and all others', async () => {
		const validator = new HtmlValidate({
			extends: ['html-validate:standard'],
			rules: {
				'long-title': 'off',
				'no-inline-style': 'error',
				'no-trailing-whitespace': 'off',
				'doctype-style': 'off',
			},
		});
		const wrong: string[] = [];
		for (const page of sample) {
			const report = await validator.validateString(page.html, page.file);
			for (const { messages } of report.results)
				wrong.push(...messages.map(({ line, ruleId, message }) => `${page.file}:${line} ${ruleId}: ${message}`));
		}
		expect(wrong.slice(0, 20)).toEqual([]);
	});
});

// The rules of html-validate take as long as everything else here. The pages of codes come from one template and one
// Markdown processor; what a single text can break is its syntax and its ids, and these are checked on all pages.
const sample = pages.filter((page) => !codePages.includes(page) || codePages.indexOf(page) % 10 === 0);

function brokenLinks(page: BuiltPage, byPath: ReadonlyMap<string, BuiltPage>): string[] {
	return findByTag(page, 'a').flatMap((element) => {
		const href = attribute(element, 'href');
		if (href === undefined || /^https?:/.test(href)) return [];
		const target = new URL(href, `http://site${base}${page.path}`);
		const path = target.pathname.slice(base.length) || '/';
		const found = byPath.get(path);
		if (!found && !existsSync(`dist${path}`)) return [`${page.path} links to ${href}`];
		if (target.hash === '' || (found && findByAttribute(found, 'id', target.hash.slice(1)))) return [];
		return [`${page.path} links to ${href}, which has no such fragment`];
	});
}

function weigh(html: string): number {
	return gzipSync(html, { level: 9 }).length;
}

/** Where the first cause of a page ends; of a page that is not written as causes, its end. */
function endOfFirstCause(html: string): number {
	const start = html.indexOf('<section class="cause"');
	return start < 0 ? html.length : html.indexOf('</section>', start);
}

describe('a code page', () => {
	test('weighs at most 14,000 bytes compressed until its first cause with its fixes is there, its style inside', () => {
		const heavy = codePages
			.map(({ path, html }) => ({ path, bytes: weigh(html.slice(0, endOfFirstCause(html))) }))
			.filter(({ bytes }) => bytes > 14_000);
		expect(codePages.filter(({ html }) => endOfFirstCause(html) < html.length).length).toBeGreaterThan(0);
		expect(heavy).toEqual([]);
	});
	test('weighs at most 18,000 bytes compressed as a whole', () => {
		expect(codePages.filter(({ html }) => weigh(html) > 18_000).map(({ path }) => path)).toEqual([]);
	});
	test('asks whether it was right where an issue can be begun for it, and nowhere else', () => {
		const { report } = findRepository(process.env, (project as { repository?: string }).repository);
		const asking = codePages.filter((page) => page.html.includes('Was this right?'));
		expect(asking.length).toBe(report === '' ? 0 : codePages.length);
	});
	test('leads from each station of its line to what happens there', () => {
		const lines = codePages.filter(({ html }) => html.includes('class="stations"'));
		expect(lines.length).toBeGreaterThan(0);
		const unlinked = lines.filter(({ html }) => /<li data-place="[a-z]+"(?: aria-current="step")?>(?!<a )/.test(html));
		expect(unlinked.map(({ path }) => path)).toEqual([]);
	});
	test('needs no other file until it is readable', () => {
		const blocking = codePages.filter((page) =>
			page.elements.some(
				(element) =>
					(element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet') ||
					(element.tagName === 'script' &&
						attribute(element, 'src') !== undefined &&
						attribute(element, 'type') !== 'module'),
			),
		);
		expect(blocking.map(({ path }) => path)).toEqual([]);
	});
	test('and no other page is in the index of the search, whose marks none keeps', () => {
		expect(globSync('search-index/*/fragment/*', { cwd: dist })).toHaveLength(codePages.length);
		expect(pages.filter(({ html }) => html.includes('data-pagefind')).map(({ path }) => path)).toEqual([]);
	});
	test('shows the text of the reference document word for word', () => {
		const document = readFileSync('tests/fixtures/reference-document.txt', 'utf8');
		const rows = document
			.slice(document.indexOf('\nAADSTS'), document.indexOf('\nNext steps'))
			.split(/\n(?=AADSTS\d+ \| )/);
		const expected = new Map(
			rows
				.slice(1)
				.map((row) => [row.slice(6, row.indexOf(' ')), row.replace(/^\S+ \| | ?\n?\|$/g, '').replace(/ $/, '')]),
		);
		const wrong = codePages.filter((page) => {
			const id = page.path.replace('/codes/', '');
			const quote = findByAttribute(page, 'data-official');
			return expected.has(id) && (quote ? textOf(quote) : '') !== expected.get(id);
		});
		expect(expected.size).toBe(306);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
});

describe('the detections', () => {
	const overview = pages.find(({ path }) => path === '/detections');
	const sectioned = codePages.filter((page) => findByAttribute(page, 'id', 'detections'));

	test('of a code are at most four, and lead to all', () => {
		expect(sectioned.length).toBeGreaterThan(50);
		const wrong = sectioned.filter((page) => {
			const section = findByAttribute(page, 'aria-labelledby', 'detections');
			const links = section ? linksBelow(section) : [];
			const all = `${base}/detections#${page.path.replace('/codes/', '')}`;
			return links.at(-1) !== all || links.length > 5 || !links.slice(0, -1).every((link) => link.includes('/blob/'));
		});
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('are on one page for all codes that have some, each with a link to it', () => {
		const sections = overview ? findByTag(overview, 'section') : [];
		const codes = sections.map((section) => linksBelow(section)[0]);
		expect(codes).toEqual(sectioned.map(({ path }) => base + path).sort((a, b) => numberOf(a) - numberOf(b)));
	});
	test('that disagree are said to, with what the page of the code says', () => {
		const section = overview && findByAttribute(overview, 'aria-labelledby', '50057');
		const text = section ? textOf(section).replace(/\s+/g, ' ') : '';
		expect(text).toContain('They disagree. ');
		expect(text).toContain('Password right? The page of the code says: ');
	});
});

function numberOf(path: string): number {
	return Number(path.slice(path.lastIndexOf('/') + 1));
}

/** Where the links inside an element lead, in their order. */
function linksBelow(element: Element): readonly string[] {
	const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
	const inside = element.childNodes.flatMap((node) => ('tagName' in node ? linksBelow(node) : []));
	return href === undefined ? inside : [href, ...inside];
}
