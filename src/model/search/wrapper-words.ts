import { isStopWord, splitWords } from './terms.ts';

/**
 * What libraries and tools print around the message of the service, each as they print it. The words say which tool it
 * was, and nothing of the code.
 */
const wrappers: readonly RegExp[] = [
	// oauth2-proxy: https://github.com/oauth2-proxy/oauth2-proxy/blob/master/oauthproxy.go
	/\b(?:oauthproxy\.go:?\d*|error redeeming code(?: during oauth2 callback)?|token exchange failed|error creating session during oauth2 callback)/gi,
	// Spring Security: https://github.com/spring-projects/spring-security/tree/main/oauth2
	/\[?\binvalid_token_response\b\]?|\ban error occurred while attempting to retrieve the oauth 2\.0 access token response|\bOAuth2(?:Authentication|Authorization)Exception\b/gi,
	// Passport: https://github.com/jaredhanson/passport-oauth2/tree/master/lib/errors
	/\b(?:InternalOAuthError|TokenError|AuthorizationError|failed to obtain access token)\b/gi,
	// MSAL: https://learn.microsoft.com/entra/msal/dotnet/advanced/exceptions/
	/\ba configuration issue is preventing authentication(?: - check the error message from the server for details)?|\b(?:interactionrequiredautherror|servererror|clientautherror)\b/gi,
	// Azure SDKs: https://learn.microsoft.com/azure/developer/go/sdk/authentication/authentication-overview
	/\b[a-z]{3,40}credential(?: authentication failed| failed to retrieve a token(?: from the included credentials)?)?(?![a-z_])|\bFromAssertion(?:\(\))?/gi,
	// MSAL for Go prints the answer behind this.
	/\bhttp call(?: *\([^)]*\))? *(?:returned|reply|replied)?\b/gi,
	// kubectl and kubelogin: https://azure.github.io/kubelogin/
	/\b(?:getting credentials: exec: )?executable \S{1,40} failed with exit code \d+|\b(?:kubelogin|kubectl|kubectx)\b|\bfailed to get token\b|\bAcquireToken\w*/gi,
	// golang.org/x/oauth2: https://pkg.go.dev/golang.org/x/oauth2#RetrieveError
	/\boauth2: |\bcannot fetch token\b/gi,
	// .NET, ADAL and Exchange: what their classes for requests say of any answer.
	/\bresponse status code does not indicate success\b|\bthe remote server returned an error\b|\bget token request returned http error\b:?(?: [45]\d\d)?(?: and server response)?|\blogin failed for user(?: token-identified principal)?/gi,
	// dsregcmd: https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd
	/\b(?:(?:AzureAd|Enterprise)Prt ?:? ?(?:yes|no)|(?:previous prt )?attempt status|server error (?:code|description))\b ?:?/gi,
	// The class of an exception, in any language.
	/\b[A-Z]\w{2,60}Exception\b/g,
	// The status of an answer, with or without its words.
	/\b(?:(?:unexpected|reply|http|response) )?status(?: code)?(?: was| is|:)? ?["'(]?[45]\d\d\b["')]?(?: \(?(?:bad request|unauthorized|forbidden|not found)\)?)?|\(?\b[45]\d\d\)? \(?(?:bad request|unauthorized|forbidden)\)?/gi,
];

/** With fewer words left, what was around them may be what is looked for. */
const leastLeft = 2;

/**
 * A query without what libraries and tools print around a message; unchanged where hardly anything would be left.
 * @example withoutWrappers('Error redeeming code during OAuth2 callback: invalid client secret') // => 'invalid client secret'
 */
export function withoutWrappers(query: string): string {
	const rest = wrappers.reduce((text, wrapper) => text.replace(wrapper, ' '), query);
	if (rest === query || splitWords(rest).filter((word) => !isStopWord(word)).length < leastLeft) return query;
	return rest
		.split(/\s+/)
		.filter((part) => /[\p{L}\p{N}]/u.test(part))
		.join(' ');
}
