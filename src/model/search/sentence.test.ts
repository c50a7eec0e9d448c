import { expect, test } from 'vitest';
import { isSentence } from './sentence.ts';

test.each([
	['four words', 'scope is not valid', true],
	['three words', 'conditional access blocked', false],
	['as many characters of a script without spaces', '无法立即访问此资源', true],
	['a name of several parts', 'invalid_grant', false],
	['nothing', '', false],
])('%s may be a message: %s', (_, words, expected) => {
	expect(isSentence(words)).toBe(expected);
});
