import { describe, expect, test } from 'vitest';
import { stemWord } from './stem.ts';

describe('stemWord', () => {
	test.each([
		['policy', 'policies'],
		['block', 'blocked'],
		['block', 'blocking'],
		['require', 'required'],
		['expire', 'expires'],
		['assign', 'assigned'],
		['match', 'matches'],
		['revoke', 'revoked'],
		['submit', 'submitted'],
	])('gives %s and %s one stem', (one, other) => {
		expect(stemWord(one)).toBe(stemWord(other));
	});
	test.each([['access'], ['mfa'], ['saml'], ['status']])('leaves %s long enough to be distinct', (word) => {
		expect(stemWord(word).length).toBeGreaterThanOrEqual(3);
	});
});
