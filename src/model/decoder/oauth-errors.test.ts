import { expect, test } from 'vitest';
import { errorsWithoutPage, prepareOauthErrors } from './oauth-errors.ts';

const find = prepareOauthErrors(['invalid_grant', 'invalid_grant_type', 'a.b']);

test.each([
	['JSON', '{"error":"invalid_grant","error_description":"x"}', 'invalid_grant'],
	['JSON inside a string', '{\\"error\\":\\"invalid_grant\\"}'.replaceAll('\\', ''), 'invalid_grant'],
	['an address', 'https://app.example/#error=invalid_grant&state=1', 'invalid_grant'],
	['capitals', 'Error: INVALID_GRANT', 'invalid_grant'],
	['code', 'OAuth2Error { error: "invalid_grant" }', 'invalid_grant'],
	['the name of a class', "oauthError: 'invalid_grant'", 'invalid_grant'],
	['a table', 'Server Error Code : invalid_grant', 'invalid_grant'],
	['brackets before the message', 'InvalidClientIdError: (invalid_grant) AADSTS900144: x', 'invalid_grant'],
	['what a library of Go prints', 'oauth2: "invalid_grant" "AADSTS900144: x"', 'invalid_grant'],
	['what a library of JavaScript prints', 'AuthError: invalid_grant: The user', 'invalid_grant'],
	['the address of the answer', 'location: https://app.example/?error=invalid_grant&state=1', 'invalid_grant'],
	[
		'the address of the answer in a field',
		'"back":"https://app.example/?error=invalid_grant&error_description=AADSTS1"',
		'invalid_grant',
	],
	['the answer behind another address', '"urlCancel":"https://a/?error=a.b","error":"invalid_grant"', 'invalid_grant'],
])('a value is found in %s', (_, text, error) => {
	expect(find(text)).toBe(error);
});

test('a value that another begins with is not taken for it', () => {
	expect(find('error=invalid_grant_type')).toBe('invalid_grant_type');
	expect(find('error=invalid_grants')).toBeUndefined();
	expect(find('my_invalid_grant')).toBeUndefined();
});

test.each([
	['a sentence', 'The server answered invalid_grant.'],
	['a word of the message', 'AADSTS70000: The scopes are unauthorized or expired.'],
	['the address of another page', '"urlCancel":"https://a/cb?error=invalid_grant"'],
	['the address of another page with a message', "urlCancel: 'https://a/cb?error=invalid_grant&error_description=no'"],
	['an address in a parameter', 'https://login.example/?redirect_uri=https://a/cb?error=invalid_grant&state=1'],
])('no value is found in %s', (_, text) => {
	expect(find(text)).toBeUndefined();
});

test('a value that is assigned is found before one that is named', () => {
	expect(find('slow_down or not: {"error":"invalid_grant"}')).toBe('invalid_grant');
});

test('the marks of a value are read as they are', () => {
	expect(find('error=a.b')).toBe('a.b');
	expect(find('error=axb')).toBeUndefined();
});

test.each(errorsWithoutPage)('%s is found although the content does not name it', (value) => {
	expect(prepareOauthErrors([])(`{"error":"${value}"}`)).toBe(value);
});
