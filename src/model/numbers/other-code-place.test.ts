import { expect, test } from 'vitest';
import { placeOfOtherCode } from './other-code-place.ts';

test.each([
	['AADB2C90118', 'aadb2c90118'],
	['0xCAA20003', '0xcaa20003'],
	['Event 364', 'event-364'],
	['-42736', '-42736'],
])('%s is at #%s', (code, place) => {
	expect(placeOfOtherCode(code)).toBe(place);
});
