import { describe, expect, test } from 'vitest';
import { firstTime, storeRows } from '../../../tests/log-store.ts';
import { Dictionary } from './dictionary.ts';

describe('a dictionary', () => {
	test('gives one number to equal texts, and 0 to the empty one', () => {
		const texts = new Dictionary(10, 'others');
		expect(['a', 'b', 'a', ''].map((text) => texts.add(text))).toEqual([1, 2, 1, 0]);
		expect([texts.textOf(2), texts.find('b'), texts.find('c'), texts.size]).toEqual(['b', 2, undefined, 3]);
	});
	test('keeps so many texts, and one number for all others', () => {
		const texts = new Dictionary(2, 'others');
		expect(['a', 'b', 'c', 'd', 'a'].map((text) => texts.add(text))).toEqual([1, 2, 3, 3, 1]);
		expect(texts.textOf(3)).toBe('others');
	});
	test('finds texts by words in any casing, and by all of the text between quotation marks', () => {
		const texts = new Dictionary(10, 'others');
		for (const text of ['Ada', 'Adam', 'bo']) texts.add(text);
		expect([...texts.match('aDa')]).toEqual([0, 1, 1, 0]);
		expect([...texts.match('"Ada"')]).toEqual([0, 1, 0, 0]);
	});
});

describe('the rows of a log', () => {
	test('come out as they went in, however many there are', () => {
		const rows = Array.from({ length: 3000 }, (_, place) => ({
			code: String(50_000 + (place % 7)),
			user: `user ${place % 50}`,
		}));
		const store = storeRows(rows);
		expect(store.size).toBe(3000);
		expect(store.codes.textOf(store.code[2999] ?? 0)).toBe(rows[2999]?.code);
		expect(store.texts.user.textOf(store.column('user')[2999] ?? 0)).toBe('user 49');
		expect(store.time[2999]).toBe(firstTime + 2999 * 60);
	});
	test('keep what they are marked with', () => {
		const store = storeRows([
			{ isLegacyClient: true, isInterrupted: true, log: 'adfs' },
			{ symbol: 'X', code: '' },
		]);
		expect([store.hasMark(0, 'legacyClient'), store.hasMark(0, 'deviceCode'), store.hasMark(1, 'interrupted')]).toEqual(
			[true, false, false],
		);
		expect([store.logOf(0), store.codes.textOf(store.code[1] ?? 0)]).toEqual(['adfs', 'X']);
	});
	test('have their dates turned where they could be read in both ways', () => {
		const third = Date.UTC(2026, 2, 11) / 1000;
		const store = storeRows([{ time: third, isOpenDate: true }, { time: third, isOpenDate: true }, { time: third }]);
		store.turnDates(1);
		expect([...store.time.subarray(0, 3)]).toEqual([third, Date.UTC(2026, 10, 3) / 1000, third]);
	});
});
