import { expect, test } from 'vitest';
import { mergeRankings } from './merge-rankings.ts';

test('what both rankings have comes before what one has', () => {
	expect(mergeRankings(['1', '2'], ['2', '3'], true)).toEqual(['2', '1', '3']);
});

test('one ranking alone keeps its order', () => {
	expect(mergeRankings([], ['3', '1', '2'], true)).toEqual(['3', '1', '2']);
	expect(mergeRankings(['3', '1', '2'], [], false)).toEqual(['3', '1', '2']);
});

test('a search with words left out does not push away a name', () => {
	expect(mergeRankings(['1'], ['2'], false)).toEqual(['1', '2']);
});
