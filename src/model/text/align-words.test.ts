import { expect, test } from 'vitest';
import { alignWords, listOwnPlaces } from './align-words.ts';

const aligned = alignWords(['the', 'key', 'is', 'old'], ['a', 'key', 'is', 'very', 'old']);

test('as many words as can be are shared, in their order', () => {
	expect(aligned.map(({ kind, word }) => `${kind} ${word}`)).toEqual([
		'removed the',
		'added a',
		'same key',
		'same is',
		'added very',
		'same old',
	]);
});

test('the places of what one text has alone are those in this text', () => {
	expect(listOwnPlaces(aligned, 'removed')).toEqual([0]);
	expect(listOwnPlaces(aligned, 'added')).toEqual([0, 3]);
});
