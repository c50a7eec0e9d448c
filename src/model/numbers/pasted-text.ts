const longestQuery = 160;
const pastedPattern =
	/[\n\t]|\bin~? ?\(["' ]*\d|(?:trace|correlation|request) ?id|error_description|timestamp:|exception\s*[:(]/i;

/** Whether a text is pasted rather than typed: longer than a query, or with what only errors, logs, sheets and queries hold. */
export function isPasted(text: string): boolean {
	return text.length > longestQuery || pastedPattern.test(text) || hasQuotedColon(text);
}

/** Whether a colon is between quotation marks or braces, as in a piece of JSON. */
function hasQuotedColon(text: string): boolean {
	const pieces = text.split(/["'{}]/);
	return pieces.slice(1, -1).some((piece) => piece.includes(':'));
}
