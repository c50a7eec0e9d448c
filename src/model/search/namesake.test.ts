import { describe, expect, test } from 'vitest';
import { findNamesake } from './namesake.ts';
import { indexCodes } from './suggest-index.ts';

const code = { tier: 'documented', commonness: 0, title: 'Title', keywords: [] } as const;
const index = indexCodes([
	{ ...code, id: '50011', symbol: 'Invalid_ReplyTo' },
	{ ...code, id: '53003', symbol: 'BlockedByPolicy' },
]);

describe('the code whose symbol words are', () => {
	test.each([
		['as it is written', 'Invalid_ReplyTo', ['50011']],
		['in another case and with gaps', 'invalid reply to', ['50011']],
		['not by a part of it', 'BlockedBy', []],
		['not by nothing', ' ', []],
	])('is found %s', (_, words, ids) => {
		expect(findNamesake(words, index)).toEqual(ids);
	});
});
