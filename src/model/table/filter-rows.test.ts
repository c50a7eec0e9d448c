import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { filterRows, type FilterRow } from './filter-rows.ts';

const rows: readonly FilterRow[] = [
	{ text: '50058 no signed-in user', values: { kind: ['expected'], actor: ['app-developer', 'user'] } },
	{ text: '50011 redirect uri does not match', values: { kind: ['failure'], actor: ['app-developer'] } },
	{ text: '53003 policy blocked the token', values: { kind: ['failure'], actor: ['tenant-admin'] } },
	{ text: '130004 nothing is known', values: { kind: [], actor: [] } },
];
const everything = { words: '', values: { kind: '', actor: '' } };

describe('rows stay when', () => {
	test.each([
		['nothing is chosen', everything, [true, true, true, true]],
		['one field fits', { words: '', values: { kind: 'failure', actor: '' } }, [false, true, true, false]],
		['any of several values fits', { words: '', values: { kind: '', actor: 'user' } }, [true, false, false, false]],
		['all fields fit', { words: '', values: { kind: 'failure', actor: 'tenant-admin' } }, [false, false, true, false]],
		['all words are in them', { ...everything, words: ' Redirect  MATCH ' }, [false, true, false, false]],
		['words and fields fit', { words: '500', values: { kind: 'failure', actor: '' } }, [false, true, false, false]],
	])('%s', (_name, choice, expected) => {
		expect(filterRows(rows, choice).isShown).toEqual(expected);
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
		const { counts } = filterRows(rows, { words: '', values: { kind: 'failure', actor: '' } });
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
	test('with the words kept', () => {
		expect(filterRows(rows, { ...everything, words: '53003' }).counts['kind']).toEqual(new Map([['failure', 1]]));
	});
});

describe('the words of a filter', () => {
	const words = (count: number): string => Array.from({ length: count }, (_, place) => `w${place}`).join(' ');
	const isCut = (text: string): boolean => filterRows(rows, { ...everything, words: text }).isCut;

	test('are at most 200 different ones, and more are told', () => {
		expect([isCut(words(200)), isCut(words(201)), isCut('e '.repeat(5000))]).toEqual([false, true, false]);
	});
	test('are those at the beginning of a text that is too long', () => {
		expect(isCut('e '.repeat(50_000))).toBe(true);
	});
	test('are looked for in a row at most 200 times, however many there are', () => {
		const looked = vi.spyOn(String.prototype, 'includes');
		onTestFinished(() => {
			looked.mockRestore();
		});
		const row = { text: words(5000), values: {} };
		filterRows([row, row, row], { ...everything, words: words(5000) });
		expect(looked).toHaveBeenCalledTimes(600);
	});
	test('that are left out refuse no row', () => {
		const many = ['redirect', ...Array.from({ length: 300 }, () => 'redirect'), 'match'].join(' ');
		expect(filterRows(rows, { ...everything, words: many }).isShown).toEqual([false, true, false, false]);
	});
});
