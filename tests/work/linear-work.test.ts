import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decode } from '../../src/model/decoder/decode.ts';
import { toDecoderEntry } from '../../src/model/decoder/entry.ts';
import { readKnowledge, writeKnowledge } from '../../src/model/decoder/knowledge.ts';
import { maskText } from '../../src/model/decoder/masking.ts';
import { isInOtherLanguage } from '../../src/model/decoder/other-language.ts';
import { listMany, readNumberList } from '../../src/model/lists/number-list.ts';
import { JsonRows, parseJson } from '../../src/model/logs/json-rows.ts';
import { findPages, indexPages, type LiteralPage } from '../../src/model/messages/page-texts.ts';
import { listNames } from '../../src/model/numbers/foreign-names.ts';
import { understandQuery } from '../../src/model/numbers/query.ts';
import { readCodeList, writeCodeList } from '../../src/model/search/code-list.ts';
import { indexCodes } from '../../src/model/search/suggest-index.ts';
import { isSentence } from '../../src/model/search/sentence.ts';
import { suggest } from '../../src/model/search/suggest.ts';
import { readTerms } from '../../src/model/search/terms.ts';
import { withoutValues } from '../../src/model/search/query-values.ts';
import { withoutWrappers } from '../../src/model/search/wrapper-words.ts';
import { readAddress, wordsInPath } from '../../src/model/site/read-address.ts';
import { codeSchema } from '../../src/schema/code.ts';
import { codePages, oauthErrorPages } from '../content/pages.ts';
import { readLog } from '../read-log.ts';
import { countWork, listPatterns, type Work } from './count-work.ts';

/** How many characters a small text has; a large one has four times as many. */
const size = 80;
const growth = 4;
/** Work that grows with the length grows four times, work that grows with its square sixteen times. */
const mostGrowth = 8;
/** How many times a text grows before its work is said to grow faster. */
const mostSteps = 3;
/** Less than this says nothing about growth. */
const leastWork = 20 * size;

const codes = codePages.map(({ id, front }) => ({ id, ...codeSchema.parse(front) }));
const ids = codes.map(({ id }) => id);
const list = readCodeList(writeCodeList(codes));
const knowledge = readKnowledge(
	writeKnowledge(
		codes.map((code) => toDecoderEntry(code.id, code)),
		oauthErrorPages.map(({ id }) => id),
	),
	list.codes,
);
const suggestList = { codes: list.codes, index: indexCodes(list.entries) };
const pageIndex = indexPages(parse(readFileSync('content/page-texts.yaml', 'utf8')) as readonly LiteralPage[]);

/** A text of one shape: something that is repeated between a beginning and an end. */
interface Shape {
	readonly start: string;
	readonly unit: string;
	readonly end: string;
}

function makeText({ start, unit, end }: Shape, length: number): string {
	return start + unit.repeat(Math.ceil(length / unit.length)) + end;
}

/** One character of each kind that a pattern of the project tells apart, and of several scripts. */
const characters = Array.from(
	' \t\n\r.,:;=|/\\%+-_*`~#&<>()[]{}"\'“’0123456789abcdefghixyzABCDEFXéñßаяが中한ع\u200b\u2066😀\ud800',
);
/** Pieces of what readers paste. */
const pieces = [
	'AADSTS', 'AADSTS50011 ', 'AADSTS9', 'aadsts 5 0 ', 'adsts50011', '50011', '-2147024891 ', '0x80072ee2 ', 'AADB2C90118 ',
	'%25', '%0a', '&#x41;', '&amp;', '\\u0041', '\\\\n', '\\"', '<b ', '</p>', '[a](', '](b', '**', '```', '> ', '| ',
	'error: ', 'error_codes: [50011, ', '"error":"', 'suberror=', 'Trace ID: ', 'correlacion', 'corrélation ', 'ID de seguimiento',
	'ErrorCode: user_null', 'BrowserAuthError: a_b', '"code":"innerError"', 'MSALErrorDomain Code=-50000 ', 'WAM_a_1234567890',
	'3f2a9c10-7d44-', '3f2a9c10-7d44-4b1e-9a6c-0123456789ab ', 'Timestamp: 2026-01-02 ', 'ada@contoso.com ', '10.0.0.1 ', 'fe80::1:',
	'https://a.example/', "The redirect URI '", "' specified in the request", 'MsalUiRequiredException', 'Id0A', 'AbA', 'ab_c ',
	'50126\t12\n', '50126,', '"50126", ', 'in ("50126", ', 'dynamic([', '| 50126 | 12 |\n', '50126: 12\n', 'ResultType,',
	'{"value":[', '{"status":{"errorCode":50126}}\n', '"a,', '""",', '{"a":"\\', '[[', '}]}', '1,000 ',
	'Your account ', 'needs permission to access resources ', '登录成功', '«', 'größer ',
	'Ã©', 'â€™', "don't ", 'a+b', '1. ',
]; // prettier-ignore
const part = fc.oneof(
	fc.constantFrom(...characters),
	fc.constantFrom(...pieces),
	fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
);
const shapes = fc.record({
	start: fc.oneof(fc.constant(''), part),
	unit: fc.oneof(
		part,
		fc.tuple(part, part).map((parts) => parts.join('')),
	),
	end: fc.oneof(fc.constant(''), part),
});

/** What grew faster than the text. */
function findGrowth(small: Work, large: Work): readonly string[] {
	return [...large.keys()].filter((name) => {
		const [before, after] = [small.get(name) ?? 0, large.get(name) ?? 0];
		return after > leastWork && after > mostGrowth * Math.max(before, 1);
	});
}

/**
 * Fails for work that grows faster than the text three times in a row. Once or twice is no fault: a short text does not
 * fill the few hundred characters that are looked at around a value, or fits fewer messages.
 */
async function expectLinear(make: (length: number) => string): Promise<void> {
	const count = (length: number): Promise<Work> => countWork(readEverywhere, make(length));
	const works = [await count(size)];
	let found: readonly string[] | undefined;
	while (works.length <= mostSteps && found?.length !== 0) {
		const before = works.at(-1) ?? new Map<string, number>();
		const work = await count(size * growth ** works.length);
		found = findGrowth(before, work).filter((name) => found?.includes(name) !== false);
		works.push(work);
	}
	const steps = (found ?? []).map((name) => `${name}: ${works.map((work) => work.get(name)).join(' → ')}`);
	expect(steps, JSON.stringify(make(size).slice(0, 60))).toEqual([]);
}

/** Everything that reads a text that a reader, a link or a client gave; what grew is named by its pattern or file. */
function readEverywhere(text: string): void {
	decode(text, knowledge);
	findPages(text, pageIndex);
	isInOtherLanguage(text, (word) => knowledge.index.weights.has(word));
	maskText(text);
	suggest(understandQuery(text, ids), suggestList);
	readTerms(text);
	listNames(text);
	isSentence(text);
	withoutWrappers(text);
	withoutValues(text);
	readAddress(`/${text}`, `?code=${text}`, () => false);
	readAddress(`/${encodeURIComponent(text.replaceAll('\ud800', ''))}`, `?${text}`, () => false);
	wordsInPath(`/codes/${text}`);
	readList(text);
	readRows(text);
	// Tables are parsed by a package, whose work is not counted here.
	readLog(JSON.stringify(Object.fromEntries(cellNames.map((name) => [name, text]))));
}

const knownIds = new Set(ids);

/** Reads a text as a list of codes, and as one that has codes anywhere. */
function readList(text: string): void {
	const reading = readNumberList(text, (id) => knownIds.has(id));
	while (reading.next().done !== true);
	listMany(text, [...new Set(text.match(/\d{5,8}/g))]);
}

/** Finds the rows of a log in JSON, also where the text is the inside of a row, and comes in pieces. */
function readRows(text: string): void {
	const sink = { takeRow: parseJson, takeWrapper: parseJson, skip: () => undefined };
	for (const start of ['', '[{"value":[{"a":"']) {
		const rows = new JsonRows(sink);
		for (let place = 0; place < text.length; place += pieceLength)
			rows.write((place === 0 ? start : '') + text.slice(place, place + pieceLength));
		rows.end();
	}
}

/** What reads the cells of a log. */
const cellNames = ['ResultType', 'Status', 'TimeGenerated', 'IPAddress', 'ClientAppUsed', 'Category'] as const;

/** Shorter than a small text. */
const pieceLength = 32;

describe('the work of decoder, masking, search, addresses, lists and logs grows no faster than the text', () => {
	test('whichever character or piece is repeated', async () => {
		for (const unit of [...characters, ...pieces])
			await expectLinear((length) => makeText({ start: '', unit, end: '' }, length));
	});

	test('whatever is repeated between a beginning and an end', async () => {
		await fc.assert(
			fc.asyncProperty(shapes, (shape) => expectLinear((length) => makeText(shape, length))),
			{ numRuns: 20 },
		);
	});

	const numbers = (length: number, write: (place: number) => string): string =>
		Array.from({ length: length / 10 }, (_unused, place) => write(place)).join(' ');
	test.each([
		[
			'numbers without a page, all different',
			(length: number) => numbers(length, (place) => `AADSTS${6_000_000 + place}`),
		],
		['numbers with a page', (length: number) => numbers(length, (place) => `AADSTS${ids[place] ?? ''}`)],
		['misread numbers', (length: number) => numbers(length, (place) => `ADSTS${70_000_000 + place * 7}`)],
		['nested brackets', (length: number) => '[('.repeat(length / 4) + ')]'.repeat(length / 4)],
		['nested JSON', (length: number) => '{"a":'.repeat(length / 6) + '1' + '}'.repeat(length / 6)],
		[
			'a column of numbers with counts',
			(length: number) =>
				Array.from({ length: length / 10 }, (_unused, place) => `${ids[place] ?? ''}\t${place}`).join('\n'),
		],
		['a cell whose quotation mark is not closed', (length: number) => `50126,12\n50058,"${'a,'.repeat(length / 2)}`],
		['base64', (length: number) => makeNoise(80).repeat(length / 80)],
	])('%s', async (_name, make) => {
		await expectLinear(make);
	});
});

// ESLint sees only patterns that are written as one piece.
test('no pattern that was matched, put together from pieces or not, can begin over and over in one text', () => {
	const patterns = listPatterns();
	expect(patterns.length).toBeGreaterThan(100);
	const unsafe = patterns.filter(({ source, flags }) => analyse({ source, flags }).reports.length > 0);
	expect(unsafe.map(String)).toEqual([]);
});

/** Base64 that looks random and is the same each time. */
function makeNoise(length: number): string {
	let state = 1;
	const next = (): number => (state = (state * 48_271) % 2_147_483_647);
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
	return Array.from({ length }, () => alphabet[next() % 64]).join('');
}
