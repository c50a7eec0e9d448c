import { stemWord } from '../model/search/stem.ts';
import { isStopWord, splitWords } from '../model/search/terms.ts';
import { completeTerm, type SuggestIndex } from '../model/search/suggest-index.ts';
import type { FullTextResult, WordsFound } from './found.ts';
import { searchFullText } from './full-text.ts';

/**
 * The pages that have the words as typed. There are none where the site lacks one of the words, because Pagefind answers
 * it with whatever begins alike.
 */
export async function searchAsTyped(words: string, index: SuggestIndex): Promise<readonly FullTextResult[]> {
	const isKnown = (word: string): boolean => isStopWord(word) || completeTerm(index, stemWord(word)).length > 0;
	return splitWords(words).every(isKnown) ? searchFullText(words) : [];
}

/** Runs other searches that may be meant, with words corrected, replaced and left out, until one finds something. */
export async function searchInOtherWords(words: string): Promise<WordsFound> {
	// Few searches need it, and it is of no use before the first results.
	const { searchCorrected } = await import('./corrected-search.ts');
	return searchCorrected(words, searchFullText);
}
