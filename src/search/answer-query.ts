import { isInVocabulary, planSearches, type PlannedSearch } from '../model/correction.ts';
import { decode } from '../model/decode.ts';
import { findNearestCodes } from '../model/nearest-codes.ts';
import { findPages, type LookupPage } from '../model/page-lookup.ts';
import { understandQuery, type UnknownNumber } from '../model/query.ts';
import type { ForeignCode } from '../model/foreign-codes.ts';
import { mergeRankings } from '../model/merge-rankings.ts';
import { isStopWord, splitWords, stemWord } from '../model/search-words.ts';
import { completeTerm, type SuggestIndex } from '../model/suggest-index.ts';
import { suggest } from '../model/suggest.ts';
import { searchFullText, type ExcerptRun } from './full-text.ts';
import { loadMessages, loadVocabulary, type CodeList } from './search-data.ts';

/** A result: a code, or another page of the site. */
export type SearchResult =
	| { readonly kind: 'code'; readonly id: string; readonly title: string; readonly excerpt?: readonly ExcerptRun[] }
	| ({ readonly kind: 'page' } & LookupPage);

/** What a search found, and what has to be said about it. */
export interface SearchAnswer {
	readonly results: readonly SearchResult[];
	/** Whether the first result is exactly what was asked for, so that Enter may open it. */
	readonly isExact: boolean;
	/** What was searched instead, or why nothing was found; empty when nothing is to be said. */
	readonly note: string;
	/** Codes of other products. */
	readonly foreign: readonly ForeignCode[];
	/** Numbers that the site lacks, with the nearest it has; never results. */
	readonly unknown: readonly UnknownNumber[];
	/** Whether a fuller answer is on its way. */
	readonly isPartial: boolean;
}

const nothing: SearchAnswer = { results: [], isExact: false, note: '', foreign: [], unknown: [], isPartial: false };

/** The answer that the list of codes gives at once, without any request. */
export function answerAtOnce(input: string, list: CodeList): SearchAnswer {
	const query = understandQuery(input, list.index.lookup.ids);
	if (query.kind === 'empty') return nothing;
	if (query.kind === 'text') return { ...nothing, isPartial: true };
	if (query.kind === 'foreign') return { ...nothing, foreign: query.foreign };
	const results = suggest(input, list.index).map(({ id }) => codeResult(id, list));
	if (query.kind !== 'numbers') return { ...nothing, results, isPartial: query.kind === 'words' };
	return { ...nothing, results, unknown: query.unknown, isExact: query.ids.length > 0 };
}

/** The full answer: words are searched in all texts, and a pasted text is decoded. Throws when a file cannot be had. */
export async function answerFully(input: string, area: string, list: CodeList): Promise<SearchAnswer> {
	const query = understandQuery(input, list.index.lookup.ids);
	if (query.kind === 'text') return answerPasted(query.text, list);
	if (query.kind !== 'words') return answerAtOnce(input, list);
	const suggested = suggest(input, list.index).map(({ id }) => id);
	const { results: found, note } = await searchAsPlanned(query.words, area, list.index);
	const excerpts = new Map(found.map(({ id, excerpt }) => [id, excerpt]));
	const isPlain = note === '';
	const ranked = mergeRankings(
		suggested,
		found.map(({ id }) => id),
		isPlain,
	)
		.filter((id) => area === '' || excerpts.has(id))
		.map((id) => codeResult(id, list, excerpts.get(id)));
	const pages = findPages(query.words, list.pages).map((page) => ({ kind: 'page' as const, ...page }));
	return { ...nothing, results: [...ranked.slice(0, 12), ...pages], note: ranked.length === 0 || !isPlain ? note : '' };
}

async function answerPasted(text: string, list: CodeList): Promise<SearchAnswer> {
	const decoded = decode(text, await loadMessages());
	if (decoded.kind === 'foreign') return { ...nothing, foreign: decoded.foreign };
	if (decoded.kind === 'nothing')
		return { ...nothing, note: 'No sign-in error code or known message was found in this text.' };
	const known = decoded.codes.filter(({ isKnown }) => isKnown);
	const lacking = decoded.codes.filter(({ isKnown }) => !isKnown);
	return {
		...nothing,
		results: known.map(({ id }) => codeResult(id, list)),
		isExact: known.length > 0,
		foreign: decoded.foreign,
		unknown: lacking.map(({ id }) => ({ number: id, nearest: findNearestCodes(id, list.index.lookup.ids) })),
	};
}

/**
 * Runs the query as typed and, when it finds nothing, the planned ones until one does. Words that the site lacks are
 * corrected or dropped first, because Pagefind answers them with whatever begins alike.
 */
async function searchAsPlanned(words: string, area: string, index: SuggestIndex) {
	if (splitWords(words).every((word) => isStopWord(word) || completeTerm(index, stemWord(word)).length > 0)) {
		const results = await searchFullText(words, area);
		if (results.length > 0) return { results, note: '' };
	}
	const vocabulary = await loadVocabulary();
	for (const planned of planSearches(words, vocabulary)) {
		const isSearchable = splitWords(planned.query).every(
			(word) => isStopWord(word) || isInVocabulary(word, vocabulary),
		);
		const results = isSearchable ? await searchFullText(planned.query, area) : [];
		if (results.length > 0) return { results, note: planned.query === words ? '' : describeSearch(planned) };
	}
	return { results: [], note: 'No page holds these words.' };
}

function describeSearch({ query, dropped }: PlannedSearch): string {
	return `No page holds all of these words. Searched instead: ${query}${dropped.length > 0 ? ` (without ${dropped.join(', ')})` : ''}.`;
}

function codeResult(id: string, list: CodeList, excerpt?: readonly ExcerptRun[]): SearchResult {
	return { kind: 'code', id, title: list.titles.get(id) ?? '', ...(excerpt && { excerpt }) };
}
