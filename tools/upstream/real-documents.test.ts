import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeSchema, type Code } from '../../src/schema/code.ts';
import { codePages } from '../../tests/content/pages.ts';
import { compareDocuments, type KnownCode } from './compare-documents.ts';
import { readDocument } from './read-document.ts';
import { formatReport } from './report.ts';

const known: readonly KnownCode[] = codePages.map(({ id, front }) => {
	const { tier, official }: Code = codeSchema.parse(front);
	return { id, tier, official };
});
const newest = read('editions/global.md');

function read(name: string): string {
	return readFileSync(`tests/fixtures/${name}`, 'utf8');
}

function compare(text: string) {
	return compareDocuments(known, readDocument(text));
}

/** The newest copy as the HTML page has it. */
function toHtml(markdown: string): string {
	const rows = markdown.split('\n').filter((line) => line.startsWith('| AADSTS'));
	const cells = rows.map((row) => row.replace(/^\| (\w+) \| (.*) \|$/, '<tr><td>$1</td><td>$2</td></tr>'));
	const plain = cells
		.join('\n')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '<a>$1</a>')
		.replace(/`([^`]*)`/g, '<code>$1</code>')
		.replace(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>')
		.replace(/((?:<br>- (?:(?!<br>|<\/td>).)*)+)(?:<br><br>)?/g, (_, list: string) => {
			return `<ul>${list.replace(/<br>- ((?:(?!<br>).)*)/g, '<li>$1</li>')}</ul>`;
		})
		.replaceAll('\\_', '_');
	return `<html lang="en-us"><meta name="ms.date" content="02/03/2025"><table>${plain}</table></html>`;
}

describe('every real state of the document is read', () => {
	test.each([
		['the newest, rendered', 'editions/global.md', 'global', '2025-02-03', 351, [0, 0, 0], 1],
		['February 2025, source', 'editions/global-2025-02.md', 'global', '2025-02-03', 346, [0, 5, 1], 2],
		['June 2023, source', 'editions/global-2023-06.md', 'global', '2023-06-07', 299, [0, 51, 50], 1],
		['February 2020, source', 'editions/global-2020-02.md', 'global', '2020-02-19', 233, [0, 117, 93], 2],
		['December 2019, source', 'editions/global-2019-12.md', 'global', '2019-12-18', 233, [0, 117, 93], 1],
		['21Vianet, plain text', 'reference-document.txt', 'china', undefined, 306, [0, 0, 0], 0],
	])('%s', (_, name, edition, date, rowCount, counts, warnings) => {
		const difference = compare(read(name));
		expect(difference).toMatchObject({ edition, date, rowCount });
		expect([difference.added, difference.removed, difference.changed].map(({ length }) => length)).toEqual(counts);
		expect(difference.warnings).toHaveLength(warnings);
	});
	test('the page in HTML', () => {
		const { rowCount, added, removed, changed } = compare(toHtml(newest));
		expect([rowCount, added, removed, changed]).toEqual([351, [], [], []]);
	});
	test('with line ends of Windows', () => {
		expect(compare(newest.replaceAll('\n', '\r\n'))).toEqual(compare(newest));
	});
	test('of the edition for 21Vianet in Markdown, where its lists cannot be compared', () => {
		const copy = `See https://docs.azure.cn/entra.\n${read('editions/global-2025-02.md')}`;
		const { edition, listsNotCompared } = compare(copy);
		expect(edition).toBe('china');
		expect(listsNotCompared).toEqual(['50012', '500133', '50017', '50027', '50053', '70000', '70005']);
	});
});

describe('what is odd is a warning', () => {
	test('two rows of one code, and a new word in either is told', () => {
		expect(compare(newest).warnings).toEqual(['AADSTS50147 has 2 rows; all of them were compared.']);
		for (const [row, changed] of [
			['Invalid size of the code', 'Unusual size of the code'],
			['MissingCodeChallenge - The size', 'MissingCodeChallenge - The length'],
		] as const)
			expect(compare(newest.replace(row, changed)).changed.map(({ id }) => id)).toEqual(['50147']);
	});
	test('an older day, and a row over several lines', () => {
		const difference = compare(read('editions/global-2020-02.md'));
		expect(difference.isOlder).toBe(true);
		expect(difference.warnings).toEqual([
			expect.stringContaining('The copy is of 2020-02-19, older than the edition here'),
			'Line 132: AADSTS50199 goes on over several lines; they were joined.',
		]);
		expect(formatReport(difference)).toContain('\nWarnings:\n- The copy is of 2020-02-19');
	});
	test('an older day is told in the first line, and what the copy lacks is not called removed', () => {
		const report = formatReport(compare(read('editions/global-2023-06.md')));
		expect(report).toMatch(
			/^The copy is an older state of the reference document: it lacks 51 codes that are here, has 0 that are not, and other words for 50\.\n/,
		);
		expect(report).toContain('\nNot yet in the older copy:\n- AADSTS240003: ');
		expect(report).not.toMatch(/removed|Removed:|Changed:/);
	});
	test('fewer codes at the same day, which states of several months bear', () => {
		const { isOlder, notTakenOver, warnings } = compare(read('editions/global-2025-02.md'));
		expect(isOlder).toBe(false);
		expect(notTakenOver).toMatch(/^The copy lacks 5 codes that are here and bears no day after Global 2025-02-03:/);
		expect(warnings[0]).toBe(notTakenOver);
	});
	test('but not at a later day', () => {
		const later = read('editions/global-2025-02.md').replace(/^ms\.date: .*$/m, 'ms.date: 12/01/2026');
		expect(compare(later)).toMatchObject({ notTakenOver: undefined, removed: { length: 5 } });
	});
	test('a row without its last bar', () => {
		const difference = compare(read('editions/global-2023-06.md'));
		expect(difference.changed.find(({ id }) => id === '900236')?.text).toMatch(/must not be set\.$/);
		expect(difference.changed.find(({ id }) => id === '500208')?.text).toMatch(/receive this error\.$/);
	});
});

describe('what is no English document, or no whole one, is refused with the reason', () => {
	const translated = read('editions/translated-excerpt.md');
	test.each([
		['a translation that says so', translated, /is a translation \(ja-JP\)/],
		['a translation', translated.replace(/^ms\.contentlocale.*\n/m, ''), /7 of 9 texts share few words/],
		['a page in another language', toHtml(newest).replace('en-us', 'de-de'), /is a translation \(de-de\)/],
		['half a document', newest.slice(0, newest.length / 2), /The copy lacks \d+ of 350 documented codes/],
		['a page of GitHub', '<html>github.com "AADSTS16000"</html>', /take its raw form/],
	])('%s', (_, text, message) => {
		expect(() => compare(text)).toThrow(message);
	});
});
