import { describe, expect, test } from 'vitest';
import { allRows, knownCodes, storeRows } from '../../tests/log-store.ts';
import { countCodes } from '../model/sign-ins/count-codes.ts';
import { sortCodes } from './sort-codes.ts';

const store = storeRows([
	{ code: '50126', user: 'a', minute: 1 },
	{ code: '50126', user: 'a', minute: 2 },
	{ code: '50126', user: 'a', minute: 3 },
	{ code: '53003', user: 'a', minute: 9 },
	{ code: '53003', user: 'b', minute: 9 },
	{ code: '7000222', user: 'c', time: 0 },
	{ code: '', symbol: 'UserAccountNotFound', minute: 5 },
]);
const { codes } = countCodes(store, allRows(store), knownCodes);
const titles: Readonly<Record<string, string>> = { 50126: 'Wrong password', 53003: 'Blocked', 7000222: 'Expired' };
const sorted = (sort: string) =>
	sortCodes(codes, sort, (code) => ({ title: titles[code] ?? '', kind: '', credential: '' })).map(({ code }) => code);

describe('the codes of a log are sorted', () => {
	test.each([
		['by nothing as they come', '', ['50126', '53003', '7000222', 'UserAccountNotFound']],
		['by code, symbols behind numbers', 'code-or-symbol', ['50126', '53003', '7000222', 'UserAccountNotFound']],
		['the other way round', '-code-or-symbol', ['UserAccountNotFound', '7000222', '53003', '50126']],
		['by rows, the most first', 'common', ['50126', '53003', '7000222', 'UserAccountNotFound']],
		['by meaning, those without one last', 'title', ['53003', '7000222', '50126', 'UserAccountNotFound']],
		['by users, the most first', 'user', ['53003', '50126', '7000222', 'UserAccountNotFound']],
		[
			'by time, the newest first and those without one last',
			'last',
			['53003', 'UserAccountNotFound', '50126', '7000222'],
		],
		['the oldest first', '-last', ['50126', 'UserAccountNotFound', '53003', '7000222']],
	])('%s', (_, sort, ids) => {
		expect(sorted(sort)).toEqual(ids);
	});
});
