import { describe, expect, test } from 'vitest';
import type { ComparedCode } from './compared-code.ts';
import { compareCodes, describeDifferences, type ComparedFact } from './compare-codes.ts';

const wrong: ComparedCode = {
	id: '50126',
	title: 'Wrong password',
	symbol: 'InvalidUserNameOrPassword',
	summary: 'The password was not right.',
	kind: 'expected',
	actors: ['user', 'helpdesk'],
	retry: 'interactive',
	credential: 'rejected',
	tier: 'documented',
	area: 'account',
	flows: ['auth-code', 'password-grant'],
	causes: [{ title: 'Mistyped', fixes: [{ actor: 'user', answer: 'Type it again.' }] }],
};
const locked: ComparedCode = {
	...wrong,
	id: '50053',
	symbol: undefined,
	actors: ['helpdesk', 'tenant-admin'],
	retry: 'backoff',
	credential: 'unknown',
	flows: ['password-grant', 'auth-code'],
	causes: Array.from({ length: 7 }, (_, place) => ({ title: `Cause ${place}`, fixes: [] })),
};

const facts = compareCodes([wrong, locked], (area) => `Area ${area}`);
const factOf = (name: string): ComparedFact | undefined => facts.find((fact) => fact.name === name);
const textsOf = (name: string) => factOf(name)?.values.map((values) => values.map(({ text }) => text));

describe('codes side by side', () => {
	test('differ in what one of them lacks', () => {
		expect([factOf('Was the password right')?.isDifferent, textsOf('Was the password right')]).toEqual([
			true,
			[['Rejected'], []],
		]);
	});
	test('are the same in what both have, in whatever order', () => {
		expect([factOf('Where it occurs')?.isDifferent, factOf('Area')?.isDifferent]).toEqual([false, false]);
		expect(textsOf('Area')).toEqual([['Area account'], ['Area account']]);
	});
	test('say which of several values only one has', () => {
		expect(factOf('Who can fix it')?.values.map((values) => values.map(({ isOnlyHere }) => isOnlyHere))).toEqual([
			[true, false],
			[false, true],
		]);
	});
	test('show their first causes, each with the first answer', () => {
		const [one, other] = textsOf('Causes and fixes') ?? [];
		expect(one).toEqual(['Mistyped. User: Type it again.']);
		expect(other).toHaveLength(4);
		expect(other?.at(-1)).toBe('and 4 more on its page');
	});
	test('are not compared in what nobody knows, nor in texts of our own', () => {
		expect(
			compareCodes(
				[
					{ id: '1', title: 'One' },
					{ id: '2', title: 'Two' },
				],
				String,
			),
		).toEqual([]);
		expect(factOf('What happened')).not.toHaveProperty('isDifferent');
	});
});

test('the differences are one sentence', () => {
	expect(describeDifferences(facts)).toBe(
		'Different: was the password right, who can fix it, try again. The same: is it an error, area, where it occurs, how well known.',
	);
	expect(describeDifferences([])).toBe('');
});
