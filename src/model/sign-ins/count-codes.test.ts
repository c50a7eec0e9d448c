import { describe, expect, test } from 'vitest';
import { allRows, firstTime, knownCodes, storeRows } from '../../../tests/log-store.ts';
import { chooseRows, type RowChoice } from './choose-rows.ts';
import { countCodes } from './count-codes.ts';
import { findScale } from './time-line.ts';

const store = storeRows([
	{ code: '0' },
	{ code: '50126', user: 'bo@contoso.com', isInterrupted: true },
	{ code: '50126', user: 'bo@contoso.com', app: 'Fabrikam' },
	{ code: '53003', user: 'cy@contoso.com', address: '203.0.113.9', log: 'non-interactive', isLegacyClient: true },
	{ code: '', symbol: 'InvalidUserNameOrPassword', user: '' },
	{ code: '999123', time: 0 },
]);

describe('a choice leaves', () => {
	test.each<[string, RowChoice, number[]]>([
		['all rows, where it is empty', { user: '', codes: [] }, [0, 1, 2, 3, 4, 5]],
		['rows of codes', { codes: ['50126', '53003'] }, [1, 2, 3]],
		['rows of a kind, of symbols too', { kind: 'expected' }, [1, 2, 4]],
		['successes', { kind: 'success' }, [0]],
		['rows of codes without a page', { kind: 'unknown' }, [5]],
		['rows of a user and an app', { user: 'BO@', app: '"Contoso"' }, [1]],
		['rows of an address', { address: '203.0' }, [3]],
		['rows of a log', { log: 'non-interactive' }, [3]],
		['rows of a client', { client: 'legacyClient' }, [3]],
		['rows of a time', { from: firstTime + 60, to: firstTime + 120 }, [1, 2]],
		['nothing, where nothing fits', { user: 'nobody' }, []],
	])('%s', (_, choice, rows) => {
		expect([...chooseRows(store, choice, knownCodes)]).toEqual(rows);
	});
});

describe('the counts of a log', () => {
	const counts = countCodes(store, allRows(store), knownCodes);

	test('have all codes but success, the most frequent first', () => {
		expect(counts.codes.map(({ code, count, kind }) => [code, count, kind])).toEqual([
			['50126', 2, 'expected'],
			['53003', 1, 'failure'],
			['InvalidUserNameOrPassword', 1, 'expected'],
			['999123', 1, 'unknown'],
		]);
		expect([counts.rows, counts.successes, counts.interrupted]).toEqual([6, 1, 1]);
	});
	test('have users, apps and addresses of each, and its first and last time', () => {
		expect(counts.codes[0]).toMatchObject({
			user: { distinct: 1, top: [{ text: 'bo@contoso.com', count: 2 }] },
			app: { distinct: 2 },
			address: { distinct: 1 },
			first: firstTime + 60,
			last: firstTime + 120,
		});
		expect(counts.codes[2]?.user.distinct).toBe(0);
		expect(counts.codes[3]).toMatchObject({ first: 0, last: 0 });
	});
	test('have a time line whose steps hold all rows that have a time', () => {
		expect(counts.scale).toEqual({ start: firstTime, step: 60, count: 5 });
		expect([counts.successSteps, counts.codes[0]?.steps]).toEqual([
			[1, 0, 0, 0, 0],
			[0, 1, 1, 0, 0],
		]);
	});
	test('are empty where no row fits', () => {
		expect(countCodes(store, new Uint32Array(), knownCodes)).toMatchObject({
			rows: 0,
			codes: [],
			scale: undefined,
			first: 0,
		});
	});
});

test.each([
	[1800, 60],
	[86_400, 3600],
	[28 * 86_400, 86_400],
	[365 * 86_400, 2_592_000],
	[20 * 365 * 86_400, 13_737_600],
])('a span of %i seconds has steps of %i', (span, step) => {
	const start = 86_400 * 30 * 600;
	const scale = findScale(Uint32Array.of(0, 1), Uint32Array.of(start, start + span - 1));
	expect(scale?.step).toBe(step);
	expect(scale?.count).toBeLessThanOrEqual(60);
});
