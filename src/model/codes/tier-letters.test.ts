import { expect, test } from 'vitest';
import { readTier, tierLetters } from './tier-letters.ts';

test.each(Object.entries(tierLetters))('%s is read again from its letter %s', (tier, letter) => {
	expect(readTier(letter)).toBe(tier);
});

test.each(['', 'D', 'documented', undefined, 0])('no tier has the letter %j', (letter) => {
	expect(readTier(letter)).toBeUndefined();
});
