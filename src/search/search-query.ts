import type { Query } from '../model/numbers/query.ts';
import { suggest } from '../model/search/suggest.ts';
import { addressOfData } from '../page/data-address.ts';
import { fetchEarly } from '../page/early-files.ts';
import { once } from '../page/once.ts';
import { fetchFullTextNext } from './early-full-text.ts';
import { loadReader } from './load-reader.ts';
import { codeResult, nothingFound, type SearchOutcome, type Wanted } from './result.ts';
import type { LoadedCodes } from '../page/data-files.ts';

/** What the list of codes gives at once, without any request. */
export function searchAtOnce(query: Query, list: LoadedCodes): SearchOutcome {
	if (query.kind === 'empty') return nothingFound;
	if (query.kind === 'text' || query.kind === 'foreign') return { ...nothingFound, isPartial: true };
	const results = suggest(query, list).map(({ id }) => codeResult(id, list));
	if (query.kind !== 'numbers') return { ...nothingFound, results, isPartial: query.kind === 'words' };
	return { ...nothingFound, results, unknown: query.unknown, isExact: query.ids.length > 0 };
}

/** What a search found, of one area. */
async function onlyOfArea(outcome: SearchOutcome, area: string, list: LoadedCodes): Promise<SearchOutcome> {
	if (area === '') return outcome;
	const areas = await import('./codes-of-area.ts');
	const isWanted = await areas.chooseArea(area, list);
	const results = outcome.results.filter((result) => result.kind === 'code' && isWanted(result.id));
	return { ...outcome, results, isExact: outcome.isExact && results.length > 0 };
}

/**
 * The full outcome: words are searched in all texts, and a pasted text is decoded. Throws when a file cannot be loaded.
 * @param signal ends the reading of a text that no one waits for any more
 * @param tell takes what was found for words as long as more has to be loaded for it
 */
export async function searchFully(
	query: Query,
	wanted: Wanted,
	list: LoadedCodes,
	signal: AbortSignal,
	tell?: (outcome: SearchOutcome) => void,
): Promise<SearchOutcome> {
	if (query.kind === 'words') return (await loadWordSearch()).searchForWords(query.words, wanted, list, signal, tell);
	if (query.kind === 'foreign') {
		const foreign = await import('./search-for-foreign.ts');
		return foreign.searchForForeign(query.text, wanted, list, signal);
	}
	const found =
		query.kind === 'text' ? (await loadDecoding()).searchForText(query.text, list, signal) : searchAtOnce(query, list);
	return onlyOfArea(await found, wanted.area, list);
}

/**
 * Fetches what the full outcome needs beside the list of codes, while that is on its way; a number needs nothing more.
 * {@link searchFully} loads again what could not be loaded, and reports it.
 */
export async function prepareSearch(query: Query): Promise<void> {
	try {
		if (query.kind === 'words') await (await loadWordSearch()).prepareWords(query.words);
		if (query.kind === 'text')
			await Promise.all([loadReader().then((shared) => shared.sharedReader.prepare()), loadDecoding()]);
	} catch {
		return;
	}
}

/** The list of codes, which reading needs as well, is on its way already. */
const fetchMessagesEarly = once(() => {
	fetchEarly(addressOfData('messages'));
});

function loadDecoding() {
	fetchMessagesEarly();
	return import('./search-for-text.ts');
}

function loadWordSearch() {
	fetchFullTextNext();
	return import('./search-for-words.ts');
}
