/** A run of an official text or of a message: plain words, or a placeholder without its braces. */
export type TextRun =
	{ readonly kind: 'words'; readonly text: string } | { readonly kind: 'placeholder'; readonly name: string };

/**
 * A text cut into words and `{placeholders}`; joined again it is the same text, character for character.
 * @example splitPlaceholders('tenant {tenant}.')
 * // => [{ kind: 'words', text: 'tenant ' }, { kind: 'placeholder', name: 'tenant' }, { kind: 'words', text: '.' }]
 */
export function splitPlaceholders(text: string): readonly TextRun[] {
	return text
		.split(/(\{[A-Za-z_][A-Za-z0-9_ -]*\})/)
		.filter((run) => run !== '')
		.map((run) =>
			/^\{[A-Za-z_][A-Za-z0-9_ -]*\}$/.test(run)
				? { kind: 'placeholder', name: run.slice(1, -1) }
				: { kind: 'words', text: run },
		);
}
