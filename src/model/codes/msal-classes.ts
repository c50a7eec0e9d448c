/** What an OAuth error response holds, as far as the libraries look at it. */
export interface OauthResponse {
	readonly error: string;
	readonly suberror?: string | undefined;
}

/** How a library reports an error response. */
export interface LibraryException {
	readonly library: string;
	/** The class that is thrown, or the value that is returned. */
	readonly name: string;
	/** Where the library decides it. */
	readonly source: string;
}

/** The suberrors of `invalid_grant` that no user can resolve, in MSAL.NET and MSAL4J alike. */
const notForUsers = new Set(['client_mismatch', 'protection_policy_required']);

/** What MSAL.js takes as a need for interaction: values of `error`, and of `suberror`. */
const interactiveErrors = new Set(['interaction_required', 'consent_required', 'login_required', 'bad_token']);
const interactiveSuberrors = new Set([
	'message_only',
	'additional_action',
	'basic_action',
	'user_password_expired',
	'consent_required',
	'bad_token',
]);

const isGrantForUsers = ({ error, suberror = '' }: OauthResponse): boolean =>
	error === 'invalid_grant' && !notForUsers.has(suberror);

/** One library a row: how it names an error response. Read in the libraries' sources; see `source` of each. */
const libraries = [
	{
		library: 'MSAL.NET',
		nameFor: (response: OauthResponse) =>
			isGrantForUsers(response) || response.error === 'interaction_required'
				? 'MsalUiRequiredException'
				: 'MsalServiceException',
		source:
			'https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/blob/39d200113f6e26d06d12a7025c0dc49d66096048/src/client/Microsoft.Identity.Client/MsalServiceExceptionFactory.cs',
	},
	{
		library: 'MSAL.js',
		nameFor: ({ error, suberror = '' }: OauthResponse) =>
			interactiveErrors.has(error) || interactiveSuberrors.has(suberror)
				? 'InteractionRequiredAuthError'
				: 'ServerError',
		source:
			'https://github.com/AzureAD/microsoft-authentication-library-for-js/blob/980f0b077940119961610d375eddd2c7f72392aa/lib/msal-common/src/error/InteractionRequiredAuthError.ts',
	},
	{
		library: 'MSAL for Java',
		nameFor: (response: OauthResponse) =>
			isGrantForUsers(response) ? 'MsalInteractionRequiredException' : 'MsalServiceException',
		source:
			'https://github.com/AzureAD/microsoft-authentication-library-for-java/blob/ff44d4a6cc338924f96820d772bd10144cd67094/msal4j-sdk/src/main/java/com/microsoft/aad/msal4j/MsalServiceExceptionFactory.java',
	},
	{
		library: 'MSAL for Python',
		nameFor: ({ error }: OauthResponse) => `no exception: result["error"] == "${error}"`,
		source: 'https://github.com/AzureAD/microsoft-authentication-library-for-python/blob/dev/msal/application.py',
	},
	{
		library: 'Azure.Identity (.NET)',
		nameFor: () => 'AuthenticationFailedException',
		source: 'https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/identity/Azure.Identity/TROUBLESHOOTING.md',
	},
] as const;

/**
 * How each library reports an error response of the token endpoint.
 * @example nameExceptions({ error: 'invalid_grant' })[0] // => { library: 'MSAL.NET', name: 'MsalUiRequiredException', … }
 */
function nameExceptions(response: OauthResponse): readonly LibraryException[] {
	return libraries.map(({ library, nameFor, source }) => ({ library, name: nameFor(response), source }));
}

/**
 * The exceptions of several responses with one code: a library's names joined where they differ.
 * @param responses at least one response
 */
export function joinExceptions(responses: readonly OauthResponse[]): readonly LibraryException[] {
	const named = responses.map(nameExceptions);
	return libraries.map(({ library, source }, place) => ({
		library,
		source,
		name: [...new Set(named.map((exceptions) => exceptions[place]?.name ?? ''))].join(' or '),
	}));
}

/** The responses, each pair of error and suberror once. */
export function uniqueResponses(responses: readonly OauthResponse[]): readonly OauthResponse[] {
	const byPair = new Map(responses.map(({ error, suberror }) => [`${error} ${suberror ?? ''}`, { error, suberror }]));
	return [...byPair.values()];
}
