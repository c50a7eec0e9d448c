import { describe, expect, test } from 'vitest';
import { correctWord, isInVocabulary, planSearches } from './correction.ts';
import { countVocabulary, readVocabulary, writeVocabulary } from './vocabulary.ts';

const sampleVocabulary = new Map([
	['consent', 40],
	['content', 3],
	['admin', 30],
	['administrator', 60],
	['scope', 20],
	['invalid', 90],
	['token', 200],
	['redirect', 25],
]);

describe('correctWord', () => {
	test.each([
		['consnet', 'consent'],
		['scopee', 'scope'],
		['invlid', 'invalid'],
		['administartor', 'administrator'],
	])('takes %s for %s', (typed, meant) => {
		expect(correctWord(typed, sampleVocabulary)).toBe(meant);
	});
	test.each([
		['may be one of two words', 'tokes', { token: 20, toker: 15 }, undefined],
		['surely is the much more frequent of two', 'tokes', { token: 80, toker: 3 }, 'token'],
		['is a form of one word whichever it is', 'blockde', { blocked: 3, blocker: 1, blocks: 1 }, 'blocked'],
		['is only like a word that says nothing', 'thanx', { than: 90 }, undefined],
		['begins otherwise', 'oken', { token: 20 }, undefined],
		['has four letters', 'tokn', { token: 20 }, undefined],
	])('looks at all words that are as near: one that %s', (_, typed, counts, meant) => {
		expect(correctWord(typed, new Map(Object.entries(counts)))).toBe(meant);
	});
	test.each([['xyz'], ['kubernetes'], ['mfa']])('leaves %s alone', (typed) => {
		expect(correctWord(typed, sampleVocabulary)).toBeUndefined();
	});
});

test.each([
	['consent', true],
	['conse', true],
	['53003', true],
	['24h', true],
	['v2', true],
	['consnet', false],
	['id4220', false],
	['0x80041', false],
])('whether pages may have %s: %j', (word, isThere) => {
	expect(isInVocabulary(word, sampleVocabulary)).toBe(isThere);
});

describe('planSearches', () => {
	test('tries what was typed first', () => {
		expect(planSearches('invalid scope', sampleVocabulary)[0]).toEqual({
			query: 'invalid scope',
			dropped: [],
			isSynonym: false,
		});
	});
	test('corrects misspelt words', () => {
		expect(planSearches('admin consnet', sampleVocabulary)).toContainEqual({
			query: 'admin consent',
			dropped: [],
			isSynonym: false,
		});
	});
	test('takes a word of courtesy for no misspelt one', () => {
		const vocabulary = new Map([...sampleVocabulary, ['think', 4]] as const);
		expect(planSearches('thank you', vocabulary).map(({ query }) => query)).not.toContain('think you');
	});
	test('leaves a word alone that is the beginning of a known one', () => {
		expect(planSearches('invalid scop', sampleVocabulary).map(({ query }) => query)).not.toContain('invalid scope');
	});
	test('tries other names of the same thing', () => {
		expect(planSearches('reply url invalid', sampleVocabulary).map(({ query }) => query)).toContain(
			'redirect uri invalid',
		);
	});
	test('drops the most frequent words first, down to one', () => {
		const plan = planSearches('why is my token scope invalid', sampleVocabulary).filter(
			({ dropped }) => dropped.length > 0,
		);
		expect(plan.map(({ query }) => query)).toEqual(['token scope invalid', 'scope invalid', 'scope']);
	});
	test('plans nothing for nothing', () => {
		expect(planSearches('  ', sampleVocabulary)).toEqual([]);
	});
});

describe('the vocabulary', () => {
	test('counts the pages that have a word', () => {
		expect(
			countVocabulary([
				['token', 'token', 'scope'],
				['token', '50058'],
			]),
		).toEqual(
			new Map([
				['token', 2],
				['scope', 1],
			]),
		);
	});
	test('comes back as it was written', () => {
		const vocabulary = readVocabulary(JSON.parse(JSON.stringify(writeVocabulary(sampleVocabulary))));
		expect([...vocabulary].sort()).toEqual([...sampleVocabulary].sort());
	});
	test('rejects what is no vocabulary', () => {
		expect(() => readVocabulary([['a', 1]])).toThrow(/vocabulary: expected/);
	});
});
