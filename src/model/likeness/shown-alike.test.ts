import { expect, test } from 'vitest';
import { cutAlike } from './shown-alike.ts';

const alike = Array.from({ length: 30 }, (_, place) => ({ code: String(place), likeness: 'same' as const }));

test('of many codes with one text the first are shown, some more are named, and the others are left to the data', () => {
	const { shown, rest } = cutAlike([...alike, { code: '99', likeness: 'near' }], 'same');
	expect(shown.map(({ code }) => code)).toEqual(['0', '1', '2', '3']);
	expect(rest).toHaveLength(20);
	expect(rest[0]).toBe('4');
});

test('the two likenesses are shown apart', () => {
	const near = { code: '99', likeness: 'near', remark: '99 adds "not".' } as const;
	expect(cutAlike([...alike, near], 'near')).toEqual({ shown: [near], rest: [] });
});
