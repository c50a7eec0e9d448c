import { describe, expect, test } from 'vitest';
import { filterRows, type FilterRow } from './filter-rows.ts';

const rows: readonly FilterRow[] = [
	{ values: { kind: ['expected'], actor: ['app-developer', 'user'] } },
	{ values: { kind: ['failure'], actor: ['app-developer'] } },
	{ values: { kind: ['failure'], actor: ['tenant-admin'] } },
	{ values: { kind: [], actor: [] } },
];
const everything = { values: { kind: '', actor: '' } };

describe('rows stay when', () => {
	test.each([
		['nothing is chosen', everything, [0, 1, 2, 3]],
		['one field fits', { values: { kind: 'failure', actor: '' } }, [1, 2]],
		['any of several values fits', { values: { kind: '', actor: 'user' } }, [0]],
		['all fields fit', { values: { kind: 'failure', actor: 'tenant-admin' } }, [2]],
		['words found them, the likeliest first', { ...everything, places: [3, 1] }, [3, 1]],
		['words found them and fields fit', { places: [2, 0, 1], values: { kind: 'failure', actor: '' } }, [2, 1]],
		['words found any', { ...everything, places: [] }, []],
	])('%s', (_name, choice, expected) => {
		expect(filterRows(rows, choice).places).toEqual(expected);
	});
});

describe('each value shows how many rows it would leave', () => {
	test('when nothing is chosen', () => {
		expect(filterRows(rows, everything).counts).toEqual({
			kind: new Map([
				['expected', 1],
				['failure', 2],
			]),
			actor: new Map([
				['app-developer', 2],
				['user', 1],
				['tenant-admin', 1],
			]),
		});
	});
	test('with the other fields kept and its own set aside', () => {
		const { counts } = filterRows(rows, { values: { kind: 'failure', actor: '' } });
		expect(counts['kind']).toEqual(
			new Map([
				['expected', 1],
				['failure', 2],
			]),
		);
		expect(counts['actor']).toEqual(
			new Map([
				['app-developer', 1],
				['tenant-admin', 1],
			]),
		);
	});
	test('with what words found kept', () => {
		expect(filterRows(rows, { ...everything, places: [2] }).counts['kind']).toEqual(new Map([['failure', 1]]));
	});
});
