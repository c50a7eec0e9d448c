import { describe, expect, test } from 'vitest';
import type { Cause, Evidence } from '../../schema/cause.ts';
import { causeSlug, isFolded, isOpened, judgeCauses } from './causes.ts';

const url = 'https://example.com/1';

function cause(title: string, actors: Cause['fixes'][number]['actor'][], evidence: Evidence[]): Cause {
	const fixes = actors.map((actor) => ({ actor, answer: 'Do what is right for this role.' }));
	return { title, sign: 'Something that can be seen.', fixes, evidence };
}

describe('causes', () => {
	test('name the roles that can fix the code, that of the most common cause first, each once', () => {
		const causes = [cause('first', ['tenant-admin', 'user'], []), cause('second', ['user', 'microsoft'], [])];
		expect(judgeCauses(causes).actors).toEqual(['tenant-admin', 'user', 'microsoft']);
	});

	test.each<[Evidence[], string]>([
		[
			[
				{ kind: 'reported', url },
				{ kind: 'documented', url },
			],
			'documented',
		],
		[[{ kind: 'confirmed', url }], 'observed'],
		[[{ kind: 'reported', url }], 'observed'],
		[[{ kind: 'inferred' }], 'inferred'],
	])('with %j the explanation is %s', (evidence, confidence) => {
		expect(judgeCauses([cause('first', ['user'], evidence)]).confidence).toBe(confidence);
	});

	test('are judged by the most common one', () => {
		const causes = [
			cause('a', ['user'], [{ kind: 'reported', url }]),
			cause('b', ['user'], [{ kind: 'documented', url }]),
		];
		expect(judgeCauses(causes).confidence).toBe('observed');
	});

	test('that nobody knows leave the explanation to the message, and name no role', () => {
		expect(judgeCauses()).toEqual({ confidence: 'inferred' });
	});

	test('have ids of their words', () => {
		expect(causeSlug("The app's `resource` is missing (v1.0)")).toBe('the-app-s-resource-is-missing-v1-0');
	});
});

describe('steps', () => {
	test('are folded behind the answer when they are long', () => {
		expect(isFolded('1. Open *Users*.')).toBe(false);
		expect(isFolded('1. Open *Users*.\n'.repeat(20))).toBe(true);
	});
	test('of the first fix are open, unless the answer of the next role would leave the screen', () => {
		expect(isOpened('1. Open *Users*.', { cause: 0, fix: 0 })).toBe(true);
		expect(isOpened('1. Open *Users*.', { cause: 0, fix: 1 })).toBe(false);
		expect(isOpened('1. Open *Users*.', { cause: 1, fix: 0 })).toBe(false);
		expect(isOpened('1. Open *Users*.\n'.repeat(50), { cause: 0, fix: 0 })).toBe(false);
	});
});
