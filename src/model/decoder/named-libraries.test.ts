import { expect, test } from 'vitest';
import { findLibraryException, libraryPatterns } from './named-libraries.ts';

const cases = [
	['Microsoft.Identity.Client.MsalUiRequiredException: AADSTS50058', 'msal-dotnet', 'MsalUiRequiredException'],
	['throws MsalException.', 'msal-dotnet', 'MsalException'],
	['MsalInteractionRequiredException: x', 'msal-java', 'MsalInteractionRequiredException'],
	['at com.microsoft.aad.msal4j.AadInstance', 'msal-java', 'com.microsoft.aad.msal4j.AadInstance'],
	['InteractionRequiredAuthError: login_required', 'msal-js', 'InteractionRequiredAuthError'],
	['ServerError: invalid_grant', 'msal-js', 'ServerError'],
	['DEBUG msal.oauth2cli.oidc: x', 'msal-python', 'msal.oauth2cli.oidc'],
	['Error Domain=MSALErrorDomain Code=-50000', 'msal-mobile', 'MSALErrorDomain'],
	['MSIDErrorServerInvalidGrant', 'msal-mobile', 'MSIDErrorServerInvalidGrant'],
	['CredentialUnavailableError: x', 'azure-identity', 'CredentialUnavailableError'],
	['DefaultAzureCredential failed', 'azure-identity', 'DefaultAzureCredential'],
	['ClientSecretCredential authentication failed', 'azure-identity', 'ClientSecretCredential'],
	['AdalServiceException: x', 'adal', 'AdalServiceException'],
	['com.microsoft.aad adal4j: x', 'adal', 'adal4j:'],
	['code WAM_provider_error_3399614476', 'wam', 'WAM_provider_error_3399614476'],
	['Logged at WebTokenRequestResult', 'wam', 'WebTokenRequestResult'],
	['InternalOAuthError: Failed to obtain access token', 'passport', 'InternalOAuthError'],
	['OPError: invalid_client', 'passport', 'OPError'],
] as const;

test.each(cases)('%j shows %s by the name %s', (text, library, name) => {
	expect(findLibraryException(text)).toEqual({ library, name });
});

test('every library of the table has a case here', () => {
	expect(new Set(cases.map(([, library]) => library))).toEqual(new Set(Object.keys(libraryPatterns)));
});

test('the first of several exceptions is the one that was thrown', () => {
	const text = 'Azure.Identity.AuthenticationFailedException: x\n ---> MsalServiceException: y';
	expect(findLibraryException(text)).toEqual({ library: 'azure-identity', name: 'AuthenticationFailedException' });
});

test.each(['AADSTS50058: no session', 'an exception occurred', 'MyMsalExceptional', 'internal server error', ''])(
	'%j names no library',
	(text) => {
		expect(findLibraryException(text)).toBeUndefined();
	},
);
