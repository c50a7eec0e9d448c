import { describe, expect, test } from 'vitest';
import { findableTerms, readTerms, splitWords } from './terms.ts';

describe('splitWords', () => {
	test.each([
		['Redirect URI does not match', ['redirect', 'uri', 'does', 'not', 'match']],
		['UserStrongAuthClientAuthNRequired', ['user', 'strong', 'auth', 'client', 'auth', 'n', 'required']],
		['UnauthorizedClient_DoesNotMatchRequest', ['unauthorized', 'client', 'does', 'not', 'match', 'request']],
		["the user's MFA", ['the', 'users', 'mfa']],
		['Ｆull-width', ['full', 'width']],
		['', []],
	])('takes %j apart', (text, words) => {
		expect(splitWords(text)).toEqual(words);
	});
});

describe('readTerms', () => {
	test('leaves out words that tell nothing', () => {
		expect(readTerms('why is my token invalid')).toEqual(['token', 'invalid']);
	});
	test('keeps them when there are no others', () => {
		expect(readTerms('what is this')).not.toEqual([]);
	});
	test('gives names of one thing one term', () => {
		expect(readTerms('two-factor')).toEqual(readTerms('2FA'));
		expect(readTerms('Reply URLs')).toEqual(readTerms('redirect URI'));
	});
});

test('a text is found by the name of a thing and by each of its words', () => {
	expect(findableTerms('Reply URL')).toEqual(['redirecturi', 'repli', 'url']);
});
