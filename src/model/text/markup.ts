const linkPattern = /\[([^[\]\n]{0,300})\]\((?:https?:)?[^()\s]{0,800}\)/g;
/** Only behind the prefix: elsewhere brackets are those of a list. */
const markedNumber = /(?<=aadsts[ :-]?\d{0,6})\[ ?(\d{1,8}) ?\]/gi;
/** Asterisks that open and close something; those in place of letters that someone removed do neither. */
const boldness = /(?<![*/.@=\-'"‘“])(\*{2,3})(?=[^\s*/.@])([^*]{1,600})(?<![\s/@])\1(?![*\p{L}\p{N}/@-]|\.\S)/gu;
const emphasis = /`+|~~|(?<![\p{L}\p{N}_])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_{1,3}(?![\p{L}\p{N}_])/gu;
const lineMark = /^[ \t]*(?:[>+|│║┃][ \t]?)+|^-(?=[ \t])/gm;
const border = /[\u2500-\u257f]+/g;
const invisible = /[\u2028\u2029]|\p{Default_Ignorable_Code_Point}/gu;
/** What most searches are: it holds no mark, and the patterns above take milliseconds to get ready. */
const plainWords = /^[a-z\d][a-z\d ,.:;?!'-]*$/i;
/** Where the pieces of `#:~:text=before-,found,-after` meet. */
const textFragment = /-,|,-(?=[\s:%])/g;

/**
 * Removes the marks of Markdown, diffs, quotations, tables and text fragments, so that a number or a
 * sentence that they cut through is whole again.
 * @example 'AADSTS700[21](https://example.com)1: **No** match' // => 'AADSTS700211: No match'
 */
export function removeMarkup(text: string): string {
	if (plainWords.test(text)) return text;
	const joined = text.includes('#:~:text=') ? text.replace(textFragment, ' ') : text;
	return joined
		.replace(invisible, '')
		.replace(linkPattern, '$1')
		.replace(boldness, '$2')
		.replace(emphasis, '')
		.replace(markedNumber, '$1')
		.replace(lineMark, '')
		.replace(border, ' ');
}
