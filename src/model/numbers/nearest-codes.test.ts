import { describe, expect, test } from 'vitest';
import { findNearestCodes } from './nearest-codes.ts';

const knownIds = ['50011', '50012', '53003', '530032', '530034', '700016', '9002313'];

describe('findNearestCodes', () => {
	test.each([
		['53004', ['53003']],
		['5300', ['53003', '530032', '530034']],
		['50013', ['50011', '50012']],
		['700061', ['700016']],
		['12345678', []],
	])('offers for %s what is near it', (number, nearest) => {
		expect(findNearestCodes(number, knownIds).filter((id) => nearest.includes(id))).toEqual(nearest);
	});
	test('puts the family first', () => {
		expect(findNearestCodes('530035', knownIds)[0]).toBe('53003');
	});
	test('offers at most five', () => {
		const many = Array.from({ length: 20 }, (_, place) => String(50_010 + place));
		expect(findNearestCodes('50009', many)).toHaveLength(5);
	});
});
