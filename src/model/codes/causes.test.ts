import { describe, expect, test } from 'vitest';
import type { Cause, Evidence } from '../../schema/cause.ts';
import { causeSlug, judgeConfidence, listActors, orderByClues } from './causes.ts';

const url = 'https://example.com/1';

function cause(
	title: string,
	actors: Cause['fixes'][number]['actor'][],
	evidence: Evidence[],
	clues?: string[],
): Cause {
	const fixes = actors.map((actor) => ({ actor, answer: 'Do what is right for this role.' }));
	return { title, sign: 'Something that can be seen.', fixes, evidence, ...(clues && { clues }) };
}

describe('causes', () => {
	test('name the roles that can fix the code, that of the most common cause first, each once', () => {
		const causes = [cause('first', ['tenant-admin', 'user'], []), cause('second', ['user', 'microsoft'], [])];
		expect(listActors(causes)).toEqual(['tenant-admin', 'user', 'microsoft']);
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
		expect(judgeConfidence([cause('first', ['user'], evidence)])).toBe(confidence);
	});

	test('are judged by the most common one', () => {
		const causes = [
			cause('a', ['user'], [{ kind: 'reported', url }]),
			cause('b', ['user'], [{ kind: 'documented', url }]),
		];
		expect(judgeConfidence(causes)).toBe('observed');
	});

	test('have ids of their words', () => {
		expect(causeSlug("The app's `resource` is missing (v1.0)")).toBe('the-app-s-resource-is-missing-v1-0');
	});
});

describe('a pasted text', () => {
	const causes = [
		cause('common', ['user'], []),
		cause('bot', ['user'], [], ['Bot Framework', 'botframework.com']),
		cause('cli', ['user'], [], ['04b07795-8ddb-461a-bbee-02f9e1bf7b46']),
	];

	test('puts the causes whose clue it holds first, and says which clue', () => {
		const ordered = orderByClues(causes, "not found in the directory 'bot framework'");
		expect(ordered.map(({ cause: { title } }) => title)).toEqual(['bot', 'common', 'cli']);
		expect(ordered[0]?.clue).toBe('Bot Framework');
	});

	test('without a clue leaves the order as it is', () => {
		expect(orderByClues(causes, 'AADSTS700016').map(({ clue }) => clue)).toEqual([undefined, undefined, undefined]);
	});
});
