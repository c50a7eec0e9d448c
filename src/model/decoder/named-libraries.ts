/**
 * The libraries whose exceptions people paste, and how their class names look.
 * @internal
 */
export const libraryPatterns = {
	'msal-dotnet': /\bMsal(?:UiRequired|Service|Client|ClaimsChallenge|ManagedIdentity)?Exception\b/,
	'msal-java': /\bMsal(?:InteractionRequired|Json|Azure)\w*Exception\b|com\.microsoft\.aad\.msal4j\.\w+/,
	'msal-js':
		/\b(?:InteractionRequiredAuth|BrowserAuth|BrowserConfigurationAuth|ClientAuth|ClientConfiguration|Server|NativeAuth)Error\b/,
	'msal-python': /\bmsal\.(?:application|oauth2cli|token_cache|exceptions)[\w.]*/,
	'msal-mobile': /\bMSAL(?:Error\w*|Internal\w*Error\w*)\b|\bMSIDError\w*/,
	'azure-identity':
		/\b(?:AuthenticationFailed|CredentialUnavailable|AuthenticationRequired)(?:Exception|Error)\b|\b(?:Default|Chained|Environment|Managed|Workload|Client|Interactive|Device|Azure|Visual)\w*Credential\b/,
	adal: /\bAdal(?:Service|SilentTokenAcquisition|UserMismatch|Claim\w*)?(?:Exception|Error)\b|\badal(?:4j)?:/,
	wam: /\bWAM_\w+|\bWebTokenRequest\w*|\bAAD\.BrokerPlugin\w*/,
	passport: /\b(?:TokenError|InternalOAuthError|OPError|RPError)\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A library whose exception is in a text. */
type Library = keyof typeof libraryPatterns;

/** A library and the name of the class or logger by which it shows in a text. */
export interface LibraryException {
	readonly library: Library;
	readonly name: string;
}

/**
 * The first library exception that a text names.
 * @example findLibraryException('Microsoft.Identity.Client.MsalUiRequiredException: …')
 * // => { library: 'msal-dotnet', name: 'MsalUiRequiredException' }
 */
export function findLibraryException(text: string): LibraryException | undefined {
	const found = (Object.keys(libraryPatterns) as Library[]).flatMap((library) => {
		const match = libraryPatterns[library].exec(text);
		return match ? [{ library, name: match[0], index: match.index }] : [];
	});
	const [first] = found.sort((one, other) => one.index - other.index);
	return first && { library: first.library, name: first.name };
}
