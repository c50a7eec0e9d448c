/** A run of backslashes, of any length because every level of escaping doubles it, and what it escapes. */
const backslashesPattern = /(?<!\\)\\+(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(r|n|t)|(["'/`]))?/g;
/** `'…' + '…'`, also over lines: one string that a program printed in pieces. */
const concatenation = /["'`] ?\+\s{0,200}["'`]/g;
const pythonPrefix = /(?<![\w'"])[ub](?=['"])/g;

function unescape(run: string, unicode?: string, byte?: string, space?: string, mark?: string): string {
	const hexadecimal = unicode ?? byte;
	if (hexadecimal !== undefined) return String.fromCharCode(parseInt(hexadecimal, 16));
	if (space !== undefined) return space === 't' ? '\t' : '\n';
	return mark ?? (run.length > 1 ? '\\' : run);
}

/**
 * Undoes the escapes of JSON, JavaScript and Python strings at every level at once, joins strings that
 * were printed in pieces, and drops Python's `u` and `b` before a quote.
 * @example 'app.\\\\r\\\\nTrace ID: \\"x\\"' // => 'app.\n\nTrace ID: "x"'
 */
export function decodeStringEscapes(text: string): string {
	return text.replace(concatenation, '').replace(backslashesPattern, unescape).replace(pythonPrefix, '');
}
