import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editions } from '../../src/model/site/editions.ts';
import { codeSchema, type Code } from '../../src/schema/code.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { oauthErrorSchema } from '../../src/schema/oauth-error.ts';
import { codePages, guidePages, oauthErrorPages, type ContentPage } from './pages.ts';

const document = readFileSync('tests/fixtures/reference-document.txt', 'utf8').replace(/\n$/, '');
const lines = document.split('\n');

type Fields = Readonly<Record<string, unknown>>;
const texts = new Map(
	codePages.map(({ id, front }) => {
		const { official = {} }: Code = codeSchema.parse(front);
		return [id, official];
	}),
);
const withFields = ({ id, front, body }: ContentPage) => ({ id, front: front as Fields, body });

/** A row begins with `AADSTS<digits> | ` and ends with ` |` before the next one, or with `|` alone where a list was lost. */
const firstRow = lines.findIndex((line) => /^AADSTS\d+ \| /.test(line));
const afterRows = lines.indexOf('Next steps');
const rows = lines
	.slice(firstRow, afterRows)
	.join('\n')
	.split(/\n(?=AADSTS\d+ \| )/)
	.map((row) => {
		const [, number = '', text = ''] = /^AADSTS(\d+) \| (.*)\s\|$/s.exec(row) ?? [];
		return { number, text };
	});

const codes = codePages.map(withFields);
const numbers = new Set(rows.map(({ number }) => number));
const documented = codes.filter(({ front }) => front['tier'] === 'documented');

/** The newest copy of the global edition: its head, and its rows as a reader sees them, on one line. */
const globalEdition = readFileSync('tests/fixtures/editions/global.md', 'utf8');
const globalRows = [...globalEdition.matchAll(/^\| *AADSTS(\d+) *\| *(.*?) *\|?$/gm)].map(
	([, number = '', cell = '']) => ({
		number,
		text: unmark(cell),
	}),
);

/** A cell without the marks of lists, lines, links, code and emphasis. */
function unmark(cell: string) {
	return cell
		.replace(/<br> ?- /g, '\n')
		.replace(/<\/?(?:br|ul|li)\b[^>]*>/g, '\n')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(`[^`]*`)|\\([_*|])/g, (_, code: string | undefined, mark: string) => code?.slice(1, -1) ?? mark)
		.replaceAll('**', '')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

/** A text without white space, which copies of the page lose and gain. */
function squeeze(text: string) {
	return text.replace(/\s+/g, '');
}
const guides = guidePages.map(withFields);
const values = oauthErrorPages.map(withFields);

/** The document's table of values of `error`: a name on a line of its own, description and client action on the next. */
const valueTable = lines.slice(lines.indexOf('Error Code | Description | Client Action |') + 2, firstRow);
const knownValues = Array.from({ length: 8 }, (_, index) => {
	const [name = '', cells = ''] = valueTable.slice(index * 2, index * 2 + 2);
	const [description = '', clientAction = ''] = cells.replace(/ \|$/, '').split(' | ');
	return { name: name.replace(/ \|$/, ''), description, clientAction };
});

/** Markdown as a reader sees it: no marks of quotations, tables, code, headings, lists or links; white space as one space. */
function plain(markdown: string) {
	return markdown
		.replace(/^[ \t]*>[ \t]?/gm, '')
		.replace(/^#+ /gm, '')
		.replace(/^\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:-+:?)?$/gm, '')
		.replace(/^[ \t]*[-*] /gm, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[`|]|\*\*/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Text that is set apart as Microsoft's: quotations, tables and code blocks. */
function borrowed(markdown: string) {
	const code = /^```[^\n]*\n.*?^```$/gms;
	const marked = markdown
		.replace(code, '')
		.split('\n')
		.filter((line) => /^[>|]/.test(line));
	return plain(marked.join('\n'));
}

/** The document around its rows, in pieces that must each be on the site without a gap. */
const sampleStart = lines.indexOf('{');
const sampleEnd = lines.indexOf('}');
const parameters = lines.indexOf('Parameter | Description |');
const valuesIntro = lines.findIndex((line, index) => index > parameters && line.startsWith('The error'));
const valuesHead = lines.indexOf('Error Code | Description | Client Action |');
const tableHeading = lines.indexOf('AADSTS error codes');
const lookUp = lines.indexOf('Lookup current error code information');
const handling = lines.indexOf('Handling error codes in your application');
const pieces = [
	{ name: 'introduction and notes', text: lines.slice(1, lookUp) },
	{ name: 'look-up', text: lines.slice(lookUp + 1, handling) },
	{ name: 'handling errors', text: lines.slice(handling + 1, sampleStart) },
	{ name: 'parameters', text: lines.slice(parameters, valuesIntro) },
	{ name: 'introduction to the values', text: lines.slice(valuesIntro, valuesHead) },
	{ name: 'values', text: lines.slice(valuesHead, tableHeading) },
	{ name: 'next steps', text: lines.slice(afterRows + 1) },
];

describe('rows of the document', () => {
	test('are 306, each with a number of its own', () => {
		expect(rows).toHaveLength(306);
		expect(rows.filter(({ number, text }) => !number || !text)).toEqual([]);
		expect(new Set(rows.map(({ number }) => number)).size).toBe(306);
	});
	test('have 306 pages and no more', () => {
		const quoting = [...texts].filter(([, { china }]) => china !== undefined).map(([id]) => id);
		expect(quoting.sort()).toEqual(rows.map(({ number }) => number).sort());
	});
	test.each(rows)('$number is quoted character for character on its page', ({ number, text }) => {
		expect(texts.get(number)?.china).toBe(text);
	});
});

describe('rows of the global edition', () => {
	const globalNumbers = new Set(globalRows.map(({ number }) => number));

	test('are 351 of 350 codes, of the day that the site names', () => {
		expect(globalRows).toHaveLength(351);
		expect(globalNumbers.size).toBe(350);
		const day = /^ms\.date: (\S{10})/m.exec(globalEdition)?.[1];
		expect(day, 'src/model/site/editions.ts: expected the day of tests/fixtures/editions/global.md').toBe(
			editions.global.date,
		);
	});
	test('have 350 pages and no more', () => {
		const quoting = [...texts].filter(([, { global }]) => global !== undefined).map(([id]) => id);
		expect(quoting.sort()).toEqual([...globalNumbers].sort());
	});
	test.each([...globalNumbers])('%s is quoted word for word on its page', (number) => {
		const own = globalRows.filter((row) => row.number === number).map(({ text }) => text);
		expect(squeeze(texts.get(number)?.global ?? '')).toBe(squeeze(own.join('')));
	});
	test('and those of the other edition are all codes of the tier', () => {
		expect(new Set(documented.map(({ id }) => id))).toEqual(new Set([...numbers, ...globalNumbers]));
	});
	test('have a text of their own only where it says something else', () => {
		const alike = [...texts].filter(
			([, { global, china }]) =>
				global !== undefined && china !== undefined && global !== china && squeeze(global) === squeeze(china),
		);
		expect(alike.map(([id]) => id)).toEqual([]);
	});
});

describe('values of error', () => {
	test('are the eight of the document', () => {
		expect(valueTable.indexOf('AADSTS error codes')).toBe(16);
		expect(knownValues.map(({ name }) => name)).toEqual([
			'invalid_request',
			'invalid_grant',
			'unauthorized_client',
			'invalid_client',
			'unsupported_grant_type',
			'invalid_resource',
			'interaction_required',
			'temporarily_unavailable',
		]);
	});
	test.each(knownValues)('$name has description and client action word for word', (row) => {
		const page = values.find(({ id }) => id === row.name)?.front;
		expect(page?.['description']).toBe(row.description);
		expect(page?.['clientAction']).toBe(row.clientAction);
	});
	test('have no words of the document on further pages', () => {
		const names = new Set(knownValues.map(({ name }) => name));
		const others = values.filter(({ id }) => !names.has(id));
		expect(others.filter(({ front }) => 'description' in front || 'clientAction' in front)).toEqual([]);
	});
});

describe('the document around its rows', () => {
	test('is cut into pieces without a gap', () => {
		const headings = [0, lookUp, handling, tableHeading, tableHeading + 1, tableHeading + 2, afterRows];
		const sample = Array.from({ length: sampleEnd + 1 - sampleStart }, (_, index) => sampleStart + index);
		const counted =
			pieces.flatMap(({ text }) => text).length + headings.length + sample.length + (afterRows - firstRow);
		expect(counted).toBe(lines.length);
	});
	test.each(pieces)('is quoted word for word in a guide: $name', ({ text }) => {
		const wanted = plain(text.join('\n').replace(/^---\|.*$/gm, ''));
		expect(wanted.length).toBeGreaterThan(40);
		expect(guides.filter(({ body }) => borrowed(body).includes(wanted)).map(({ id }) => id)).toHaveLength(1);
	});
	test('has its sample response in a guide, every line of it', () => {
		const wanted = lines.slice(sampleStart, sampleEnd + 1);
		const blocks = guides.flatMap(({ body }) =>
			[...body.matchAll(/^```json\n(.*?)\n```$/gms)].map(([, block]) => block),
		);
		const trimmed = blocks.map((block) => block?.split('\n').map((line) => line.trim()));
		expect(trimmed).toContainEqual(wanted);
	});
	test('has its headings in the guides', () => {
		const text = guides.map(({ front, body }) => `${String(front['title'])}\n${plain(body)}`).join('\n');
		for (const index of [0, lookUp, handling, tableHeading, afterRows]) expect(text).toContain(lines[index]);
	});
});

describe('pages beside the codes', () => {
	const codeIds = new Set(codes.map(({ id }) => id));
	const guideIds = new Set(guides.map(({ id }) => id));
	const valueIds = new Set(values.map(({ id }) => id));
	const areaIds = new Set(Object.keys(parse(readFileSync('content/areas.yaml', 'utf8')) as object));

	test.each(guides)('guide $id fits the schema', ({ front }) => {
		expect(guideSchema.safeParse(front).error?.issues ?? []).toEqual([]);
	});
	test.each(values)('value $id fits the schema', ({ front }) => {
		expect(oauthErrorSchema.safeParse(front).error?.issues ?? []).toEqual([]);
	});
	test('guides have an order without ties', () => {
		const orders = guides.map(({ front }) => Number(front['order'])).sort((a, b) => a - b);
		expect(orders).toEqual(orders.map((_, index) => index + 1));
	});
	test.each([...guides, ...values])('links of $id lead to pages that exist', ({ body }) => {
		const known: Record<string, Set<string>> = {
			codes: codeIds,
			guides: guideIds,
			'oauth-errors': valueIds,
			areas: areaIds,
		};
		const dead = [...body.matchAll(/\]\(\/([a-z-]+)\/?([^)#]*)[^)]*\)/g)].filter(
			([, kind = '', id = '']) => id !== '' && !known[kind]?.has(id),
		);
		expect(dead.map(([link]) => link)).toEqual([]);
	});
	test.each([...guides, ...values])('$id has headings from the second level on, and no HTML', ({ body }) => {
		const prose = body.replace(/^```.*?^```$/gms, '').replace(/`[^`]*`/g, '');
		expect(prose).not.toMatch(/^# /m);
		expect(prose).not.toMatch(/<(?!https:)[a-z/!]/i);
		expect(prose).not.toMatch(/[\u2018\u2019\u201c\u201d]/);
	});
});
