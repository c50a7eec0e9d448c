const LINK = /\[([^[\]\n]{0,300})\]\((?:https?:)?[^()\s]{0,800}\)/g;
/** Only behind the prefix: elsewhere brackets are those of a list. */
const MARKED_NUMBER = /(?<=aadsts[ :-]?\d{0,6})\[ ?(\d{1,8}) ?\]/gi;
const EMPHASIS = /\*{2,3}|`+|~~|(?<![\p{L}\p{N}_])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_{1,3}(?![\p{L}\p{N}_])/gu;
const LINE_MARK = /^[ \t]*(?:[>+|│║┃][ \t]?)+|^-(?=[ \t])/gm;
const BORDER = /[\u2500-\u257f]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
/** What most searches are: it holds no mark, and the patterns above take milliseconds to get ready. */
const PLAIN_WORDS = /^[a-z\d][a-z\d ,.:;?!'-]*$/i;
/** Where the pieces of `#:~:text=before-,found,-after` meet. */
const TEXT_FRAGMENT = /-,|,-(?=[\s:%])/g;

/**
 * Removes the marks of Markdown, diffs, quotations, tables and text fragments, so that a number or a
 * sentence that they cut through is whole again.
 * @example 'AADSTS700[21](https://example.com)1: **No** match' // => 'AADSTS700211: No match'
 */
export function removeMarkup(text: string): string {
	if (PLAIN_WORDS.test(text)) return text;
	const joined = text.includes('#:~:text=') ? text.replace(TEXT_FRAGMENT, ' ') : text;
	return joined
		.replace(INVISIBLE, '')
		.replace(LINK, '$1')
		.replace(EMPHASIS, '')
		.replace(MARKED_NUMBER, '$1')
		.replace(LINE_MARK, '')
		.replace(BORDER, ' ');
}
