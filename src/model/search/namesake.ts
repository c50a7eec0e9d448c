import type { SuggestIndex } from './suggest-index.ts';

/** The codes whose symbol words are, also with gaps or in another case. */
export function findNamesake(words: string, { entries, symbols }: SuggestIndex): readonly string[] {
	const name = words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return entries.filter((_, place) => name !== '' && symbols[place] === name).map(({ id }) => id);
}
