import { isInVocabulary, planSearches } from '../model/search/correction.ts';
import { describeSearch, quoteWords } from '../model/search/describe-search.ts';
import { isStopWord, splitWords } from '../model/search/terms.ts';
import { readVocabulary, type Vocabulary } from '../model/search/vocabulary.ts';
import type { FullTextResult, WordsFound } from './found.ts';
import { fetchData, remember } from '../page/data-files.ts';

/** The words of the site; fetched once, and again after a failure. */
const loadVocabulary = remember(async (): Promise<Vocabulary> => readVocabulary(await fetchData('vocabulary')));

/**
 * Searches for what was typed with its words corrected, replaced and left out, until something is found.
 * @param search finds the pages that hold all words of a query
 */
export async function searchCorrected(
	words: string,
	search: (query: string) => Promise<readonly FullTextResult[]>,
): Promise<WordsFound> {
	const vocabulary = await loadVocabulary();
	for (const planned of planSearches(words, vocabulary)) {
		const isSearchable = splitWords(planned.query).every(
			(word) => isStopWord(word) || isInVocabulary(word, vocabulary),
		);
		const results = isSearchable ? await search(planned.query) : [];
		if (results.length > 0) return { results, note: planned.query === words ? '' : describeSearch(words, planned) };
	}
	return { results: [], note: `No results for ${quoteWords(words)}.` };
}
