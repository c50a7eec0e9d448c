import { mergeRankings } from '../model/search/merge-rankings.ts';
import { findPages } from '../model/search/page-list.ts';
import type { Query } from '../model/numbers/query.ts';
import { suggest } from '../model/search/suggest.ts';
import { findNamedForeign } from './foreign-names.ts';
import { warmUpFullText } from './full-text.ts';
import { codeResult, nothingFound, type SearchOutcome } from './result.ts';
import { loadPages, type LoadedCodes } from '../page/data-files.ts';
import { searchAsPlanned } from './planned-search.ts';

/** Loads what a search for words needs beside the list of codes. */
export async function prepareWords(): Promise<void> {
	await Promise.all([warmUpFullText(), loadPages()]);
}

/**
 * The codes that words suggest and whose texts hold them, the other pages that they name, and the codes of other products.
 * @param area an area's id, or empty for all
 */
export async function searchForWords(
	query: Extract<Query, { kind: 'words' }>,
	area: string,
	list: LoadedCodes,
): Promise<SearchOutcome> {
	const { words } = query;
	const suggested = suggest(query, list.index).map(({ id }) => id);
	const [{ results: found, note }, pages, foreign] = await Promise.all([
		searchAsPlanned(words, area, list.index),
		loadPages(),
		findNamedForeign(words),
	]);
	const excerpts = new Map(found.map(({ id, excerpt }) => [id, excerpt]));
	const texts = found.map(({ id }) => id);
	const isPlain = note === '';
	const ranked = mergeRankings(suggested, texts, isPlain)
		.filter((id) => area === '' || excerpts.has(id))
		.map((id) => codeResult(id, list, excerpts.get(id)));
	const named = findPages(words, pages).map((page) => ({ kind: 'page' as const, ...page }));
	const results = [...ranked.slice(0, 12), ...named];
	return { ...nothingFound, results, foreign, note: foreign.length > 0 || (ranked.length > 0 && isPlain) ? '' : note };
}
