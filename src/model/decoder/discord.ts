/** What Discord's service and its libraries print beside a number; the number is nothing that the sign-in service writes. */
const ofDiscord =
	/\bdiscord(?:apierror|(?:app)?\.(?:com|errors|js|py)\b|[ -](?:api|error|fehler))|\bmissing (?:access|permissions)["']?\s{0,3}[,}]/i;

/**
 * Whether a text is of Discord, whose numbers from 50001 on are those of other errors here: 50013 is "Missing
 * Permissions" there.
 * @example isOfDiscord("{ code: 50013, message: 'Missing Permissions' }") // => true
 */
export function isOfDiscord(text: string): boolean {
	return ofDiscord.test(text);
}
