/**
 * The stem of an English word, rough but the same for its common forms.
 * @example stemWord('policies') // => 'polici'
 * @example stemWord('blocked') // => 'block'
 */
export function stemWord(word: string): string {
	if (word.length < 4) return word;
	const singular = word.replace(/(?<=[^s])s$/, '').replace(/(?<=..[cxz]|sh|ss)e$/, '');
	const bare = singular.replace(/(?<=\w{3})(?:ing|ed)$|(?<=\w{4})ly$/, '');
	return bare
		.replace(/(?<=\w{3})e$/, '')
		.replace(/(?<=\w{2})(?:y|ie)$/, 'i')
		.replace(/(?<=\w{2})([bdgmnprt])\1$/, '$1');
}
