/** A search for words that occur in the texts of several pages. */
export const wordQuery = 'signed in prompt=none';

/** A pasted error without its number, so that its message has to be recognized. */
export const pastedText =
	"The redirect URI 'https://app.contoso.com/callback' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100 Timestamp: 2026-03-04 09:12:44Z";
