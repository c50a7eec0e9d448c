import { describe, expect, test } from 'vitest';
import { listChunkPlaces } from './chunk-places.ts';

const starts = ['0', 'aad', 'con', 'cre', 'sig'];

describe('the chunks of words', () => {
	test.each([
		['consent', [2]],
		['consent credential', [2, 3]],
		['consent construct', [2]],
		['how to sign in', [4]],
		['Conditional (access)', [2, 1]],
		['zebra', [4]],
		['50058', [0]],
		['co', [1]],
		['!', []],
		['the of', []],
	])('%j are those that begin before them and last', (query, places) => {
		expect([...listChunkPlaces(query, starts)]).toEqual(places);
	});
	test('leave out what begins before the first', () => {
		expect([...listChunkPlaces('aadsts', ['con'])]).toEqual([]);
	});
});
