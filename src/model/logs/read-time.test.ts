import { describe, expect, test } from 'vitest';
import { readTime, turnDate } from './read-time.ts';

const at = (...parts: readonly [number, number, number, number?, number?, number?]): number => {
	const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
};

describe('a time is read', () => {
	test.each([
		['2026-11-24T07:00:00Z', at(2026, 11, 24, 7), 'plain'],
		['2026-11-23T04:27:59.3432132Z', at(2026, 11, 23, 4, 27, 59), 'plain'],
		['2026-11-09T09:41:00.535404056Z', at(2026, 11, 9, 9, 41), 'plain'],
		['2026-11-09T11:41:00+02:00', at(2026, 11, 9, 9, 41), 'plain'],
		['2026-11-23 23:00:20.889', at(2026, 11, 23, 23, 0, 20), 'plain'],
		['2026-11-24', at(2026, 11, 24), 'plain'],
		['11/14/2026 1:48:53 AM', at(2026, 11, 14, 1, 48, 53), 'month-first'],
		['11/9/2026, 1:10:17.287 PM', at(2026, 11, 9, 13, 10, 17), 'open'],
		['1/9/2026 10:41:00 AM +01:00', at(2026, 1, 9, 9, 41), 'open'],
		['12/1/2026 12:05:00 AM', at(2026, 12, 1, 0, 5), 'open'],
		['11/22/2026 13:08:58 AM', at(2026, 11, 22, 13, 8, 58), 'month-first'],
		['15/11/2026 7:22:01 AM', at(2026, 11, 15, 7, 22, 1), 'day-first'],
		['24.11.2026 07:00', at(2026, 11, 24, 7), 'day-first'],
		['3.11.2026', at(2026, 11, 3), 'day-first'],
		['/Date(1795503600000)/', 1_795_503_600, 'plain'],
	])('%s', (text, seconds, order) => {
		expect(readTime(text)).toEqual({ seconds, order });
	});
	test.each(['', 'yesterday', '2026-13-45', '99/99/2026', '1850-01-01'])('or is unknown: %j', (text) => {
		expect(readTime(text).seconds).toBe(0);
	});
});

test('day and month change places, where that is a date', () => {
	expect(turnDate(at(2026, 3, 11, 7, 20))).toBe(at(2026, 11, 3, 7, 20));
	expect(turnDate(at(2026, 3, 13))).toBe(at(2026, 3, 13));
});
