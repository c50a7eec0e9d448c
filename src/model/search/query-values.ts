/** What a text has in the place of a name, and is in no page: addresses, names of computers, ids. */
const values: readonly RegExp[] = [
	/\b[a-z][a-z\d+]{1,12}:\/\/\S+/gi,
	/[^\s@]{1,64}@[^\s@]{1,190}/g,
	/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi,
	/(?<![\w.-])[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,5}\.[a-z]{2,13}(?![\w.-])/g,
	/\b0x[\da-f]+\b/gi,
];

/**
 * Words without the values among them.
 * @example withoutValues('Tenant corp.local not found') // => 'Tenant not found'
 */
export function withoutValues(words: string): string {
	return values
		.reduce((text, value) => text.replace(value, ' '), words)
		.replace(/\s+/g, ' ')
		.trim();
}
