import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, countDifferent, formatRuns } from './compare-words.ts';

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
