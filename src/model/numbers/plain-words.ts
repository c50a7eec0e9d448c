/**
 * Whether a text as it was typed is words alone: without what a name of an error has, an underscore or a capital within a
 * word, and without characters by which one could be written otherwise. Other texts have to be looked at.
 * @example isPlainWords('silent sign-in') // => true
 * @example isPlainWords('itemNotFound') // => false
 */
export function isPlainWords(text: string): boolean {
	return /^[A-Za-z\d\s.,:;?!'"=()/-]*$/.test(text) && !/[a-z][A-Z]/.test(text);
}
