/** A run of bytes as `%3a%20` writes them. */
const percentRun = /(?:%[0-9a-f]{2})+/gi;
/** A stretch without white space that holds a plus sign. */
const wordWithPlus = /(?<!\S)[^\s+]*\+\S*/g;
const formEncoded = /%[0-9a-f]{2}|[?&#]?error(?:_description)?=|\w\+\w+\+\w/i;

function decodeRun(run: string): string {
	try {
		return decodeURIComponent(run);
	} catch {
		// Cut in the middle of a character, or not UTF-8: single ASCII bytes are still readable.
		return run.replace(/%([0-7][0-9a-f])/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
	}
}

/**
 * Undoes one level of URL encoding wherever it occurs, also in pieces, and reads `+` as a space in
 * stretches that are form-encoded.
 * @example 'AADSTS50011%3a+The+reply+URL' // => 'AADSTS50011: The reply URL'
 */
export function decodePercentEncoding(text: string): string {
	const spaced = text.replace(wordWithPlus, (word) => (formEncoded.test(word) ? word.replaceAll('+', ' ') : word));
	return spaced.replace(percentRun, decodeRun);
}
