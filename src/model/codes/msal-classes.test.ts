import { describe, expect, test } from 'vitest';
import { joinExceptions } from './msal-classes.ts';

const names = (error: string, suberror?: string): string[] =>
	joinExceptions([{ error, suberror }]).map(({ name }) => name);

describe('the libraries name an error response as their sources do', () => {
	test.each([
		['invalid_grant', undefined, 'MsalUiRequiredException', 'ServerError', 'MsalInteractionRequiredException'],
		[
			'invalid_grant',
			'basic_action',
			'MsalUiRequiredException',
			'InteractionRequiredAuthError',
			'MsalInteractionRequiredException',
		],
		[
			'invalid_grant',
			'bad_token',
			'MsalUiRequiredException',
			'InteractionRequiredAuthError',
			'MsalInteractionRequiredException',
		],
		['invalid_grant', 'client_mismatch', 'MsalServiceException', 'ServerError', 'MsalServiceException'],
		['invalid_grant', 'protection_policy_required', 'MsalServiceException', 'ServerError', 'MsalServiceException'],
		[
			'interaction_required',
			undefined,
			'MsalUiRequiredException',
			'InteractionRequiredAuthError',
			'MsalServiceException',
		],
		['login_required', undefined, 'MsalServiceException', 'InteractionRequiredAuthError', 'MsalServiceException'],
		['invalid_client', undefined, 'MsalServiceException', 'ServerError', 'MsalServiceException'],
		['temporarily_unavailable', undefined, 'MsalServiceException', 'ServerError', 'MsalServiceException'],
	])('%s / %s', (error, suberror, dotnet, javascript, java) => {
		expect(names(error, suberror).slice(0, 3)).toEqual([dotnet, javascript, java]);
	});

	test('MSAL for Python returns the error instead of raising one', () => {
		expect(names('invalid_grant')[3]).toBe('no exception: result["error"] == "invalid_grant"');
	});
});

test('names that differ between the responses of one code are joined', () => {
	const joined = joinExceptions([{ error: 'invalid_grant' }, { error: 'invalid_client' }]);
	expect(joined[0]?.name).toBe('MsalUiRequiredException or MsalServiceException');
	expect(joined[4]?.name).toBe('AuthenticationFailedException');
});
