/** `InvalidReplyTo - The reply address …`: the document writes the space before the dash in most texts, not in all. */
const symbolPattern = /^\w+ ?- (?=\S)/;

/**
 * A message without the symbolic name in front of it, which is no part of what the service prints.
 * @example withoutSymbol('InvalidReplyTo - The reply address') // => 'The reply address'
 */
export function withoutSymbol(text: string): string {
	return text.replace(symbolPattern, '');
}
