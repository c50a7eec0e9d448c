/**
 * Codes that only say that something failed and wrap the specific code, which is why they count less.
 * @internal
 */
export const wrapperCodes: ReadonlySet<string> = new Set([
	// The text is that there was an error issuing a token; the reason follows as a code of its own.
	'50000',
	// The text is "Error validating credentials."; the credential that failed follows, as in 50012.
	'70002',
	// The text is that the grant was not valid; the reason may follow as a code of its own.
	'70000',
]);

/** Whether a code of this id only wraps a more specific one. */
export function isWrapperCode(id: string): boolean {
	return wrapperCodes.has(id);
}
