/**
 * Values of the OAuth 2.0 field `error` that the service or its libraries use and the content does not cover: from
 * RFC 6750 and RFC 8628, and from the sources of the libraries.
 * @internal
 */
export const errorsWithoutPage = [
	'account_selection_required',
	'insufficient_claims',
	'invalid_jwt',
	'invalid_session',
	'invalid_token',
	'mfa_required',
	'native_account_unavailable',
	'slow_down',
	'unauthorized',
	'user_authentication_required',
] as const;

/** Finds the value of the OAuth 2.0 field `error` in a text, in lower case. */
export type FindOauthError = (text: string) => string | undefined;

/** What separates the name of a field from its value in JSON, in an address, in code and in a table. */
export const assignmentPattern = `["']?\\s{0,3}(?:[:=]|=>|\\|)\\s{0,3}["']?`;

/** How far back the beginning of an address is looked for, and how many fields are tried. */
const longestAddress = 1000;
const mostFields = 20;
/** Fields that hold the address of the answer itself; in any other an address says what may happen later, as in `urlCancel`. */
const answerField = /^(?:location|url|uri|href|request|requesturl|request_uri|path|page|address|error_?uri)$/i;
/** What is before an address that is the value of a field. */
const fieldBefore = /([\w$-]{1,40})["']?\s{0,3}[:=]\s{0,3}["']?$/;

/** Whether the field at a place is a parameter of an address that is the value of another field, and not the answer. */
function isInOtherField(text: string, place: number): boolean {
	const before = text.slice(Math.max(0, place - longestAddress), place + 1);
	const scheme = before.lastIndexOf('://');
	if (scheme < 0 || /[\s"'<>]/.test(before.slice(scheme))) return false;
	const start = scheme - (/[a-z\d+.-]{1,20}$/i.exec(before.slice(0, scheme))?.[0].length ?? 0);
	const field = fieldBefore.exec(before.slice(0, start))?.[1];
	if (field === undefined || answerField.test(field)) return false;
	const rest = /^[^\s"'<>]{0,200}/.exec(text.slice(place + 1))?.[0] ?? '';
	return /cancel/i.test(field) || !/[?&#]error_description=/.test(rest);
}

/**
 * A function that finds the first of some values in a text that is the field `error`: assigned to it, or where libraries
 * print it, before the message. A value in a sentence is a word. The values are compiled into one pattern, because a
 * pattern takes a fifth of the time of looking up each word of a text.
 * @example prepareOauthErrors(['invalid_tenant'])('{"error":"invalid_tenant"}') // => 'invalid_tenant'
 */
export function prepareOauthErrors(values: Iterable<string>): FindOauthError {
	const known = [...new Set([...values, ...errorsWithoutPage])].map(escapeForPattern).join('|');
	const assigned = new RegExp(
		`(?:^|[^\\w])(?:oauth2?_?|server )?error(?:[ _]?code)?${assignmentPattern}(${known})(?![\\w-])`,
		'gi',
	);
	const beforeMessage = new RegExp(`(?<![\\w-])(${known})["')\\]]{0,2}:?\\s{0,3}["'(]{0,2}AAD(?:STS|B2C)`, 'i');
	const behindName = new RegExp(`(?:^|\\n|(?:error|exception): ?)(${known}): `, 'i');
	return (text) => {
		const fields = [...text.matchAll(assigned)].slice(0, mostFields);
		const found =
			fields.find(({ index }) => !isInOtherField(text, index)) ?? beforeMessage.exec(text) ?? behindName.exec(text);
		return found?.[1]?.toLowerCase();
	};
}

function escapeForPattern(value: string): string {
	return value.replace(/\W/g, '\\$&');
}
