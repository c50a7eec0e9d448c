import { expect, test } from 'vitest';
import { withoutFunctionWords } from './without-function-words.ts';

test.each([
	['How to reset a password?', 'reset password?'],
	['the user is not assigned to a role', 'user not assigned role'],
	['sign-in frequency', 'sign-in frequency'],
	['The, "and" (of)', ''],
	['IT admin', 'admin'],
	['  consent \n required ', 'consent required'],
	['"is not assigned to a role"', 'not assigned role'],
	['"user not found"', '"user not found"'],
	['', ''],
])('%j without its function words is %j', (query, rest) => {
	expect(withoutFunctionWords(query)).toBe(rest);
});
