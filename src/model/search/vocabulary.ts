/** The words of the site, each with the number of pages that have it. */
export type Vocabulary = ReadonlyMap<string, number>;

const wordPattern = /^[\p{L}][\p{L}\p{N}]{2,23}$/u;

/** The vocabulary of pages, each given as its words (see {@link splitWords}); numbers and very long words are left out. */
export function countVocabulary(pages: readonly (readonly string[])[]): Vocabulary {
	const counts = new Map<string, number>();
	for (const words of pages)
		for (const word of new Set(words)) if (wordPattern.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** The JSON value that {@link readVocabulary} reads: groups of words by how many pages have them. */
export function writeVocabulary(vocabulary: Vocabulary): unknown {
	const groups = new Map<number, string[]>();
	for (const [word, count] of vocabulary) {
		const group = groups.get(count);
		if (group) group.push(word);
		else groups.set(count, [word]);
	}
	const sorted = [...groups].sort(([one], [other]) => one - other);
	return sorted.map(([count, words]) => [count, words.sort().join(' ')] as const);
}

/**
 * Reads the value that {@link writeVocabulary} wrote.
 * @throws {TypeError} when the value is no such thing
 */
export function readVocabulary(json: unknown): Vocabulary {
	if (!Array.isArray(json)) throw new TypeError('vocabulary: expected a list of groups');
	return new Map(
		json.flatMap((group: unknown) => {
			const [count, words] = (Array.isArray(group) ? group : []) as readonly unknown[];
			if (typeof count !== 'number' || typeof words !== 'string')
				throw new TypeError(`vocabulary: expected a count and words, received ${JSON.stringify(group)}`);
			return words.split(' ').map((word) => [word, count] as const);
		}),
	);
}
