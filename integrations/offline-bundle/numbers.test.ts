import { expect, test } from 'vitest';
import { writeNumbers } from './numbers.ts';

test.each([
	['no number', [], []],
	['numbers of one byte', [0, 5, 127], [0, 5, 127]],
	['first bytes before second and third ones', [5, 300, 128, 7, 2 ** 20], [5, 0xac, 0x80, 7, 0x80, 2, 1, 0x80, 64]],
	['the largest distance', [2 ** 25], [0x80, 0x80, 0x80, 16]],
])('%s', (_, numbers, bytes) => {
	expect([...writeNumbers(numbers)]).toEqual(bytes);
});
