import { expect, test } from 'vitest';
import { allowedEdits, measureDistance, resembles } from './edit-distance.ts';

test.each([
	['the same word', 'consent', 'consent', 0],
	['neighbouring letters that changed places', 'consnet', 'consent', 1],
	['neighbouring letters at the end that changed places', 'tokne', 'token', 1],
	['a letter left out', 'tokn', 'token', 1],
	['a letter too many', 'tokeen', 'token', 1],
	['another letter', 'taken', 'token', 1],
	['letters far apart that changed places', 'noket', 'token', 2],
	['two other letters side by side', 'toxyn', 'token', 2],
	['two pairs that changed places', 'otkne', 'token', 4],
	['a word of its own', 'device', 'token', 6],
])('%s: from %s to %s', (_, one, other, edits) => {
	expect(measureDistance(one, other)).toBe(edits);
	expect(measureDistance(other, one)).toBe(edits);
});

test.each([
	[1, 0],
	[3, 0],
	[4, 1],
	[7, 1],
	[8, 2],
	[20, 2],
])('a word of %i letters may be off by %i', (length, edits) => {
	expect(allowedEdits(length)).toBe(edits);
});

test.each([
	['iss', 'is', true],
	['specifed', 'specified', true],
	['caannot', 'cannot', true],
	['as', 'is', false],
	['enterprise', 'expired', false],
])('%s for %s: %s', (there, word, isLike) => {
	expect(resembles(there, word)).toBe(isLike);
});
