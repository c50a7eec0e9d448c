import { expect, test } from 'vitest';
import { codeSchema } from '../../src/schema/code.ts';
import { codePages } from './pages.ts';

const causes = codePages.flatMap(({ id, front, body }) =>
	(codeSchema.parse(front).causes ?? []).map((cause) => ({ id, body, ...cause })),
);

/** Tables of all codes with the service's own words: they prove that a message exists, and nothing about its causes. */
const nameLists = /EntraIDErrorCodes\.json|ests-?error/i;

test('no cause is proved by a list of names', () => {
	const proved = causes.flatMap(({ id, evidence }) => evidence.map((one) => `${id}: ${'url' in one ? one.url : ''}`));
	expect(proved.length).toBeGreaterThan(causes.length);
	expect(proved.filter((line) => nameLists.test(line))).toEqual([]);
});

test('a cause that nothing proves says that it is our reading', () => {
	const inferred = causes.filter(({ evidence }) => evidence.every(({ kind }) => kind === 'inferred'));
	expect(inferred.length).toBeGreaterThan(0);
	const silent = inferred.filter(
		({ title, sign, fixes }) =>
			!/\b[Oo]ur reading\b/.test(
				[title, sign, ...fixes.flatMap(({ answer, steps = '' }) => [answer, steps])].join('\n'),
			),
	);
	expect(silent.map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
});
