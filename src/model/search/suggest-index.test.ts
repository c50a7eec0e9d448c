import { describe, expect, test } from 'vitest';
import type { CodeEntry } from './code-list.ts';
import { completeTerm, findNamesake, indexCodes, IndexInPortions } from './suggest-index.ts';

const entries: readonly CodeEntry[] = [
	{
		id: '50011',
		tier: 'documented',
		commonness: 0,
		title: 'Redirect URI is wrong',
		symbol: 'Invalid_ReplyTo',
		keywords: ['callback'],
	},
	{
		id: '53003',
		tier: 'documented',
		commonness: 0,
		title: 'Blocked token',
		symbol: 'BlockedByPolicy',
		keywords: ['wrong', 'token'],
	},
];
const index = indexCodes(entries);

describe('an index that is made in portions', () => {
	test('is there when all codes are in it, and the same as one that is made at once', () => {
		const making = new IndexInPortions(entries);
		expect(making.add(1)).toBeUndefined();
		expect(making.add(1)).toBeUndefined();
		expect(making.add(1)).toEqual(index);
		expect(making.add(1)).toBe(making.finish());
	});
	test('can be finished at once', () => {
		const making = new IndexInPortions(entries);
		making.add(1);
		expect(making.finish()).toEqual(index);
	});
	test('of no codes is there at once', () => {
		expect(new IndexInPortions([]).add(1)).toEqual(indexCodes([]));
	});
});

describe('the index of codes', () => {
	test.each([
		['a word of a title', 'token', 1, 1],
		['a name of several words in a title', 'redirecturi', 0, 1],
		['each word of such a name', 'redirect', 0, 1],
		['a part of a symbol', 'polici', 1, 0.9],
		['a keyword', 'callback', 0, 0.75],
	])('knows %s and how much its field counts', (_, term, entry, weight) => {
		expect(index.postings.get(term)).toEqual({ entries: [entry], weights: [weight] });
	});
	test('counts a word by the best of its fields, once for each code', () => {
		expect(index.postings.get('block')).toEqual({ entries: [1], weights: [1] });
		expect(index.postings.get('wrong')).toEqual({ entries: [0, 1], weights: [1, 0.75] });
	});
	test('has symbols in lower case without gaps', () => {
		expect(index.symbols).toEqual(['invalidreplyto', 'blockedbypolicy']);
	});
});

describe('completeTerm', () => {
	test.each([
		['a beginning', 're', ['redirect', 'redirecturi', 'repli']],
		['a whole term', 'token', ['token']],
		['a beginning before all terms', 'a', []],
		['a beginning after all terms', 'zz', []],
		['a beginning between two terms', 'tn', []],
		['more letters than the term has', 'tokens', []],
	])('completes %s: %s', (_, start, terms) => {
		expect(completeTerm(index, start)).toEqual(terms);
	});
	test('completes nothing typed to every term, in order', () => {
		expect(completeTerm(index, '')).toEqual([...index.postings.keys()].sort());
	});
	test('completes the first and the last term', () => {
		expect(completeTerm(index, index.terms[0] ?? '-')).toEqual(index.terms.slice(0, 1));
		expect(completeTerm(index, index.terms.at(-1) ?? '-')).toEqual(index.terms.slice(-1));
	});
	test('completes nothing in an empty index', () => {
		expect(completeTerm(indexCodes([]), 'a')).toEqual([]);
	});
});

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
