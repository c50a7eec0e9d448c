import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, countDifferent, countSame, formatRuns, isSameText, markOwnWords } from './compare-words.ts';

describe('two texts', () => {
	test.each([
		['a red fox', 'a quick fox', 'a [-red-] {+quick+} fox'],
		['the same', 'the  same\n', 'the same'],
		['', 'all new', '{+all new+}'],
		['all gone', '', '[-all gone-]'],
		['one two three', 'one three four', 'one [-two-] three {+four+}'],
		['a b a b', 'b a b a', '[-a-] b a b {+a+}'],
	])('%j and %j differ by %j', (before, after, expected) => {
		expect(formatRuns(compareWords(before, after))).toBe(expected);
	});
	test('are whole again without what was added or removed', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map((list) => list.join(' '));
		fc.assert(
			fc.property(words, words, (before, after) => {
				const runs = compareWords(before, after);
				const without = (kind: string): string =>
					runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join(' ');
				expect([without('added'), without('removed')]).toEqual([before, after]);
				expect(countDifferent(runs) === 0).toBe(before === after);
			}),
		);
	});
});

describe('the words that only one text has', () => {
	test('are marked in it', () => {
		expect(markOwnWords(' a quick  fox\nruns', 'a red fox')).toEqual([
			{ text: ' a ', isOwn: false },
			{ text: 'quick  ', isOwn: true },
			{ text: 'fox\n', isOwn: false },
			{ text: 'runs', isOwn: true },
		]);
	});
	test('leave the text whole, character for character', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 40 }).map((list) => list.join(''));
		fc.assert(
			fc.property(text, text, (one, other) => {
				const runs = markOwnWords(one, other);
				expect(runs.map((run) => run.text).join('')).toBe(one.trim() === '' ? '' : one);
				if (isSameText(one, other) && one.trim() === other.trim())
					expect(runs.filter(({ isOwn }) => isOwn)).toEqual([]);
			}),
		);
	});
	test('are counted apart from those that both have', () => {
		expect(countSame(compareWords('a red fox', 'a quick fox'))).toBe(2);
	});
});

test('white space makes no other text', () => {
	expect(isSameText('http:// https://', 'http://https://')).toBe(true);
	expect(isSameText('one', 'two')).toBe(false);
});
