import { describe, expect, test } from 'vitest';
import type { CodeEntry } from './code-list.ts';
import { completeTerm, indexCodes, indexInPortions } from './suggest-index.ts';

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

test('an index that is made in portions is the same, and has turns between them', () => {
	const many = Array.from({ length: 450 }, () => entries).flat();
	const making = indexInPortions(many);
	const turns = [making.next(), making.next(), making.next()];
	expect(turns.map(({ done }) => done)).toEqual([false, false, true]);
	expect(turns[2]?.value).toEqual(indexCodes(many));
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
