import { expect, test } from 'vitest';
import { describeShortly } from './labels.ts';

test('a documented code is described by its kind alone', () => {
	expect(describeShortly({ kind: 'interrupt', tier: 'documented' })).toBe('Normal step');
});

test('any other code also says how well it is known', () => {
	expect(describeShortly({ kind: 'failure', tier: 'met' })).toBe('Failure, met');
	expect(describeShortly({ tier: 'listed' })).toBe('Listed');
});
