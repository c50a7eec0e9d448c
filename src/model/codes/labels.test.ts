import { expect, test } from 'vitest';
import { describeCertainty, describeShortly, splitRemark } from './labels.ts';

test('a documented code is described by its kind alone', () => {
	expect(describeShortly({ kind: 'interrupt', tier: 'documented' })).toBe('Interruption (sign-in continues)');
});

test('any other code also says how well it is known', () => {
	expect(describeShortly({ kind: 'failure', tier: 'met' })).toBe('Failure, reported');
	expect(describeShortly({ tier: 'listed' })).toBe('Message only');
});

test.each([
	['documented', 'documented', 'Microsoft documents the code, its cause and its fix.'],
	['documented', 'inferred', 'Microsoft documents the code; cause and fix are our reading.'],
	['met', 'observed', "Microsoft's list of codes lacks it; public reports show the code, its cause and its fix."],
	['listed', 'inferred', 'Only the message of the code is known.'],
] as const)('how sure a %s code with an explanation that is %s is told in one sentence', (tier, confidence, told) => {
	expect(describeCertainty({ tier, confidence })).toBe(told);
});

test('a name is split into its word and its remark', () => {
	expect(splitRemark('Expected (no fault)')).toEqual(['Expected', '(no fault)']);
	expect(splitRemark('Temporary failure')).toEqual(['Temporary failure', '']);
});
