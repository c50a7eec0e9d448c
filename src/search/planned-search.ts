import { stemWord } from '../model/search/stem.ts';
import { isStopWord, splitWords } from '../model/search/terms.ts';
import { completeTerm, type SuggestIndex } from '../model/search/suggest-index.ts';
import type { FullTextResult, WordsFound } from './found.ts';
import { searchFullText } from './full-text.ts';

/**
 * Runs the query as typed and, when it finds nothing, others that may be meant. Words that the site lacks are
 * corrected or dropped first, because Pagefind answers them with whatever begins alike.
 */
export async function searchAsPlanned(words: string, area: string, index: SuggestIndex): Promise<WordsFound> {
	const search = (query: string): Promise<readonly FullTextResult[]> => searchFullText(query, area);
	if (splitWords(words).every((word) => isStopWord(word) || completeTerm(index, stemWord(word)).length > 0)) {
		const results = await search(words);
		if (results.length > 0) return { results, note: '' };
	}
	// Few searches need it, and it is of no use before the first results.
	const { searchCorrected } = await import('./corrected-search.ts');
	return searchCorrected(words, search);
}
