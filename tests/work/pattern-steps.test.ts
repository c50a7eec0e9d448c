import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SteppingPattern } from './pattern-steps.ts';

function countSteps(pattern: RegExp, text: string): number {
	const stepping = new SteppingPattern(pattern);
	stepping.find(text, 0, false);
	return stepping.steps;
}

describe('a pattern that is matched by steps', () => {
	test.each([
		/a{2,3}?b|(?:ab)+/,
		/(?<!a)b(?=a)|^a*$/m,
		/(?<=(a|b){2})c/,
		/(['"])([^'"]{1,9})\1/,
		/\b[\p{L}_]+(?:-\p{L}+)*\b/u,
		/[^\s+]*\+\S*|(?:a*)*b/,
		/(?<=\p{L})\p{Emoji}$/u,
		/ab?(?:c|d){0,2}?e*/i,
	])('finds what the engine finds: %s', (pattern) => {
		const characters = fc.constantFrom(...Array.from('aabbcde+-_ \'"\nAé😀'));
		fc.assert(
			fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
				const text = parts.join('');
				const found = pattern.exec(text);
				expect(new SteppingPattern(pattern).find(text, 0, false)).toEqual(
					found ? [found.index, found.index + found[0].length] : undefined,
				);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('steps show', () => {
	test('a pattern whose work grows with the length', () => {
		expect(countSteps(/a[bc]d/, 'ab'.repeat(400)) / countSteps(/a[bc]d/, 'ab'.repeat(100))).toBeCloseTo(4, 0);
	});
	test.each([
		[/\s+$/, ' '],
		[/corr[eé]laci[oó]n\w*:/, 'correlacion'],
		[/x*x*$/, 'x'],
	])('one whose work grows with its square or faster: %s', (pattern, unit) => {
		expect(countSteps(pattern, `${unit.repeat(80)}!`) / countSteps(pattern, `${unit.repeat(20)}!`)).toBeGreaterThan(10);
	});
	test('one whose work doubles with every character', () => {
		const name = /[A-Z][a-z]+(?:[A-Z0-9_]+[a-z]*){1,12}(?!\p{L})/u;
		expect(countSteps(name, `Ab${'A'.repeat(16)}é`) / countSteps(name, `Ab${'A'.repeat(12)}é`)).toBeGreaterThan(8);
	});
});
