/**
 * Names of one thing that changed with time or differ from text to text, below the word for all of them; the usual ones
 * first. Error texts and searches use them alike, so the decoder and the search read this one table.
 */
export const namesOfOneThing = {
	entra: [
		'azure ad',
		'azure active directory',
		'entra id',
		'entra',
		'aad',
		'azuread',
		'microsoft entra',
		'microsoft entra id',
		'microsoft azure active directory',
	],
	redirecturi: [
		'redirect uri',
		'reply url',
		'redirect url',
		'reply address',
		'callback url',
		'reply uri',
		'callback uri',
		'return url',
		'redirect uris',
		'redirect urls',
		'reply urls',
		'reply addresses',
	],
	mfa: ['mfa', 'multi factor', 'multifactor', '2fa', 'two factor', 'second factor', 'two step', '2 factor'],
	multitenant: ['multi tenant', 'multitenant'],
	signin: ['sign in', 'signin', 'log in', 'login', 'logon', 'log on', 'sign on'],
	signedin: ['signed in', 'logged in'],
	sso: ['sso', 'single sign on'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
