import { describe, expect, test } from 'vitest';
import { allRows, knownCodes, storeRows, type WrittenRow } from '../../../tests/log-store.ts';
import { countCodes } from '../sign-ins/count-codes.ts';
import { listFindings } from './list-findings.ts';
import { NameMask } from './name-mask.ts';
import { writeCodeQuery } from './write-query.ts';
import { writeReport, writeSummary } from './write-report.ts';
import { writeCodeTable } from './write-table.ts';
import { writeSpan, writeTime } from './finding.ts';

const rows: readonly WrittenRow[] = [
	...Array.from({ length: 12 }, (_, place) => ({
		code: '50126',
		user: `person${place}@contoso.com`,
		address: '203.0.113.77',
	})),
	{ code: '53003', user: 'person1@contoso.com', address: '203.0.113.77', app: '=HYPERLINK("x")' },
	{ code: '0', user: 'ada@contoso.com' },
];
const store = storeRows(rows);
const counts = countCodes(store, allRows(store), knownCodes);
const source = {
	counts,
	remark: '',
	findings: listFindings({ store, rows: allRows(store), known: knownCodes }),
	files: ['a|b.csv: Table, 14 rows'],
	wordsOf: () => ({ title: '=cmd|x', kind: 'Failure', credential: '' }),
};

describe('a report', () => {
	test('says what was read, what to look at first with its query, and the codes', () => {
		const report = writeReport(source, new NameMask('plain'));
		expect(report).toContain(
			'14 sign-in rows, 2026-11-23 07:00 to 07:13 UTC: 1 success, 1 row with a failure, and 12 rows',
		);
		expect(report).toContain('- 203.0.113.77: passwords of 12 users');
		expect(report).toContain('```kusto\nunion');
		expect(report).toMatch(/\| 50126 \| 12 \| =cmd\\\|x \|/);
		expect(report).toContain(String.raw`- a\|b.csv`);
	});
	test('has no name of the log where names are masked, in sentences or in queries', () => {
		const report = writeReport(source, new NameMask('masked'));
		expect(report).not.toMatch(/contoso|203\.0\.113|192\.0\.2|person\d/i);
		expect(report).toContain('address 1: passwords of 12 users');
		expect(report).toContain('user 1 from address 1');
		expect(report).toContain('where IPAddress in ("address 1")');
	});
	test('says what has to be said of its counts', () => {
		expect(writeReport({ ...source, remark: 'Some rows only.' }, new NameMask('plain'))).toContain(
			'which is no fault.\n\nSome rows only.\n\n- a',
		);
	});
	test('says that nothing stands out', () => {
		expect(writeReport({ ...source, findings: [] }, new NameMask('plain'))).toContain('Nothing stands out.');
	});
});

describe('a table to paste', () => {
	test.each([
		['CSV', /^50126,12,'=cmd\|x,/m],
		['TSV', /^50126\t12\t'=cmd\|x\t/m],
	] as const)('has no cell that a sheet takes for a formula: %s', (form, row) => {
		expect(writeCodeTable(form, counts.codes, source.wordsOf)).toMatch(row);
	});
	test('is one line a row, whatever a cell holds', () => {
		const table = writeCodeTable('TSV', counts.codes, () => ({ title: 'a\tb\nc', kind: '', credential: '' }));
		expect(table.split('\n')).toHaveLength(1 + counts.codes.length);
	});
});

test('a query of no codes asks for all', () => {
	expect(writeCodeQuery(['50126'], 0)).toContain('\n| where ResultType in ("50126")\n');
	expect(writeCodeQuery([], 0)).not.toContain('ResultType in');
});

test('a log without rows is said to be empty', () => {
	expect(writeSummary(countCodes(store, new Uint32Array(), knownCodes))).toBe(
		'0 sign-in rows: 0 successes, 0 rows with a failure, and 0 rows with an interruption or something expected, which is no fault.',
	);
});

test.each([
	[[0, 0], 'an unknown time'],
	[[60, 90], '1970-01-01 00:01'],
	[[60, 3600], '1970-01-01 00:01 to 01:00'],
	[[60, 90_000], '1970-01-01 00:01 to 1970-01-02 01:00'],
])('a span of time is written in UTC: %j', ([first = 0, last = 0], text) => {
	expect(writeSpan({ first, last })).toBe(text);
	expect(text.startsWith(writeTime(first))).toBe(true);
});
