import { describe, expect, test } from 'vitest';
import { withoutWrappers } from './wrapper-words.ts';

describe('what a library prints around a message is left out', () => {
	test.each([
		['oauth2-proxy', 'Error redeeming code during OAuth2 callback: token expired early', 'token expired early'],
		['Spring Security', '[invalid_token_response] 401 Unauthorized invalid client secret', 'invalid client secret'],
		[
			'Passport',
			'InternalOAuthError: Failed to obtain access token reply address is missing',
			'reply address is missing',
		],
		[
			'MSAL',
			'MsalServiceException: A configuration issue is preventing authentication scope is wrong',
			'scope is wrong',
		],
		['an Azure SDK', 'ClientSecretCredential authentication failed: tenant is gone', 'tenant is gone'],
		['kubelogin', 'executable kubelogin failed with exit code 1 device code expired', 'device code expired'],
		['Go', 'oauth2: cannot fetch token: 400 Bad Request scope is wrong', 'scope is wrong'],
		['.NET', 'Response status code does not indicate success: 400 (Bad Request) scope is wrong', 'scope is wrong'],
		['dsregcmd', 'AzureAdPrt : NO Attempt Status : tenant is gone', 'tenant is gone'],
		['an HTTP client', 'unexpected status "401": refresh token expired', 'refresh token expired'],
	])('by %s', (_, typed, left) => {
		expect(withoutWrappers(typed)).toBe(left);
	});
});

test.each([
	['hardly anything else is there', 'Error redeeming code during OAuth2 callback'],
	['nothing of the kind is there', 'User  declined "consent"'],
	['a symbol is all there is', 'PassThroughUserMfaError'],
])('words stay as they were typed where %s', (_, typed) => {
	expect(withoutWrappers(typed)).toBe(typed);
});
