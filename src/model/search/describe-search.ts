import type { PlannedSearch } from './correction.ts';
import { isStopWord } from './terms.ts';

/**
 * Words in quotation marks, without those that they have themselves.
 * @example quoteWords('the "user" declined') // => '"the user declined"'
 */
export function quoteWords(words: string): string {
	return `"${words.replace(/["“”„]/g, '')}"`;
}

/**
 * One or two sentences about a search that ran in place of the one typed: whether words were corrected, replaced by
 * other names of the same thing, or left out.
 * @param typed the words as they were typed
 * @example describeSearch('consnet', { query: 'consent', dropped: [], isSynonym: false })
 * // => 'Showing results for "consent".'
 */
export function describeSearch(typed: string, { query, dropped, isSynonym }: PlannedSearch): string {
	const missed = dropped.filter((word) => !isStopWord(word));
	if (missed.length > 0)
		return `No page has all of these words. Showing results for ${quoteWords(query)}, without: ${missed.join(', ')}.`;
	const shown = `Showing results for ${quoteWords(query)}.`;
	return isSynonym ? `No results for ${quoteWords(typed)}. ${shown}` : shown;
}
