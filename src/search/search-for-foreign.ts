import { findForeignCodes, type ForeignCode } from '../model/numbers/foreign-codes.ts';
import { quoteWords } from '../model/search/describe-search.ts';
import { isStopWord, splitWords } from '../model/search/terms.ts';
import { withoutWrappers } from '../model/search/wrapper-words.ts';
import type { LoadedCodes } from '../page/data-files.ts';
import { nothingFound, type SearchOutcome, type Wanted } from './result.ts';

/** With fewer words beside the code of another product, they only say that it is one. */
const leastWords = 2;

/**
 * The codes of other products in a query, and what its other words find; where it has none after all, what its words find.
 * @param signal gives the search up
 */
export async function searchForForeign(
	text: string,
	wanted: Wanted,
	list: LoadedCodes,
	signal: AbortSignal,
): Promise<SearchOutcome> {
	const foreign = findForeignCodes(text);
	const { searchForWords } = await import('./search-for-words.ts');
	if (foreign.length === 0) return searchForWords(text, wanted, list, signal);
	const words = withoutWrappers(leaveOut(foreign, text));
	const telling = splitWords(words).filter((word) => !isStopWord(word));
	if (telling.length < leastWords) return { ...nothingFound, foreign };
	const { results, note } = await searchForWords(words, wanted, list, signal);
	// Of words that are nowhere as they are, a guess would say something of the code that is not ours.
	if (results.length === 0 || note !== '') return { ...nothingFound, foreign };
	return { ...nothingFound, results, foreign, note: `Results for the other words, ${quoteWords(words)}:` };
}

/** What a library calls a kind of error, which says no more than the code behind it. */
const errorClass = /\b[A-Z]\w{2,60}(?:Error|Exception)\b/g;

/** A text without the codes of other products. */
function leaveOut(foreign: readonly ForeignCode[], text: string): string {
	const rest = foreign.reduce((left, { code }) => left.replaceAll(code, ' '), text).replace(errorClass, ' ');
	return rest
		.split(/\s+/)
		.filter((part) => /[\p{L}\p{N}]/u.test(part))
		.join(' ');
}
