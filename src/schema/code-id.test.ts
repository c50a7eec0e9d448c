import { expect, test } from 'vitest';
import { codeReferenceSchema } from './code-id.ts';

test.each([
	[1000, '1000'],
	[50058, '50058'],
	[99_999_999, '99999999'],
])('%i is read as the id %j', (number, id) => {
	expect(codeReferenceSchema.parse(number)).toBe(id);
});

test.each([
	['too short a number', 999],
	['too long a number', 100_000_000],
	['a fraction', 50058.5],
	['a negative number', -50058],
])('%s is refused', (_, value) => {
	expect(codeReferenceSchema.safeParse(value).success).toBe(false);
});

test.each(['50058', 'AADSTS50058', undefined, null])('%j is refused with the way to write it', (value) => {
	expect(codeReferenceSchema.safeParse(value).error?.issues[0]?.message).toBe(
		'expected the bare number of a code, such as 50058, without AADSTS and without quotes',
	);
});
