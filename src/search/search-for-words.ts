import type { ForeignCode } from '../model/numbers/foreign-codes.ts';
import { isPlainWords } from '../model/numbers/plain-words.ts';
import { demandOf, nameOneThing } from '../model/search/demand.ts';
import { quoteWords } from '../model/search/describe-search.ts';
import { findPages, type NamedPages, type SitePage } from '../model/search/page-list.ts';
import { chooseSentence } from '../model/search/plain-excerpt.ts';
import { rankCodes } from '../model/search/rank-codes.ts';
import { suggest } from '../model/search/suggest.ts';
import { findNamesake } from '../model/search/namesake.ts';
import { readTerms } from '../model/search/terms.ts';
import { withoutValues } from '../model/search/query-values.ts';
import { withoutWrappers } from '../model/search/wrapper-words.ts';
import { loadPages, type LoadedCodes } from '../page/data-files.ts';
import type { ExcerptRun, FullTextResult } from './found.ts';
import { waitForFullText, warmUpFullText } from './full-text.ts';
import { searchAsTyped, searchInOtherWords } from './planned-search.ts';
import { notInEnglish } from './not-in-english.ts';
import { isReaderLate, nothingRead, readMessage, type ReadMessage } from './read-message.ts';
import { codeResult, nothingFound, type SearchOutcome, type SearchResult, type Wanted } from './result.ts';

/** Behind how many codes the pages come that hold the words in their names, but are not called so. */
const codesBeforePages = 5;

/** How many places that fit the first search waits for before it shows what it found. */
const excerptsOfFirst = 2;

/** Loads what a search for words needs beside the list of codes. */
export async function prepareWords(typed: string): Promise<void> {
	await Promise.all([warmUpFullText(withoutWrappers(typed)), loadPages()]);
}

/**
 * All codes that words mean, suggest, or are in the texts of, the other pages that they name, and the codes of other
 * products; the likeliest first.
 * @param typed what was typed
 * @param signal gives the search up
 * @param tell takes what was found as long as more has to be loaded for it: places that fit, and the reader of messages
 */
export async function searchForWords(
	typed: string,
	wanted: Wanted,
	list: LoadedCodes,
	signal: AbortSignal,
	tell?: (outcome: SearchOutcome) => void,
): Promise<SearchOutcome> {
	const words = withoutWrappers(typed);
	const [plain, pages, foreign, isWanted] = await Promise.all([
		searchWithoutValues(words, list, signal),
		loadPages(),
		findForeign(typed),
		chooseFrom(wanted.area, list),
	]);
	// Places that fit would be loaded for a text that has changed meanwhile.
	const isGivenUp = (): boolean => signal.aborted;
	if (isGivenUp()) return nothingFound;
	const found: FoundTexts = { typed, words, plain, pages, foreign, isWanted };
	if ((!hasAnswered || isReaderLate(typed)) && plain.length > 0 && tell) {
		const early = await joinFound(found, nothingRead, wanted, list, excerptsOfFirst);
		if (!isGivenUp()) tell({ ...early, isPartial: true });
	}
	const message = await readMessage(typed, signal);
	if (isGivenUp()) return nothingFound;
	const outcome = await joinFound(found, message, wanted, list);
	hasAnswered = true;
	return outcome;
}

/** Whether a search has been answered before: the next one has less to load. */
let hasAnswered = false;

/** What was found for words, before it is known what they are as a message. */
interface FoundTexts {
	readonly typed: string;
	/** What was typed, without what a library prints around a message. */
	readonly words: string;
	/** The codes whose texts have all words. */
	readonly plain: readonly FullTextResult[];
	readonly pages: readonly SitePage[];
	readonly foreign: readonly ForeignCode[];
	readonly isWanted: (id: string) => boolean;
}

async function joinFound(
	{ typed, words, plain, pages, foreign, isWanted }: FoundTexts,
	message: ReadMessage,
	{ area, excerpts }: Wanted,
	list: LoadedCodes,
	mostLoaded = excerpts,
): Promise<SearchOutcome> {
	if (message.isInOtherLanguage && plain.length === 0) return { ...nothingFound, note: notInEnglish };
	const names = suggest({ kind: 'words', words }, list);
	const isWritten = plain.length > 0 || message.meant.length > 0 || names.some(({ isWhole }) => isWhole);
	const elsewhere = isWritten || area !== '' ? [] : await findInOtherProducts(words);
	const isFound = isWritten || message.closest.length > 0 || elsewhere.length > 0;
	const changed = isFound ? undefined : await searchInOtherWords(words);
	const namesakes = findNamesake(words, list.index);
	const texts = changed?.results ?? plain;
	const terms = readTerms(words).length;
	// Beside pages that have both of two words, a code that has the common one is no result.
	const named = names.filter((name) => name.isWhole || name.hasRarest || changed || !nameOneThing(terms));
	const entryOf = new Map(list.index.entries.map((entry) => [entry.id, entry]));
	const ranked = rankCodes(
		{ names: named, texts, isPlain: !changed, meant: [...namesakes, ...message.meant], closest: message.closest },
		(id) => demandOf(entryOf.get(id) ?? { tier: 'listed', commonness: 0 }, terms),
	);
	const codes = await addExcerpts(ranked.filter(isWanted), texts, list, [excerpts, mostLoaded]);
	return {
		...nothingFound,
		// Other pages are in no area.
		results: area === '' ? joinPages(codes, addPages(findPages(words, pages), elsewhere)) : codes,
		foreign,
		note: foreign.length > 0 ? '' : (changed?.note ?? describeLess(words, typed)),
	};
}

/** What tells the codes of an area from the others; few searches have one. */
async function chooseFrom(area: string, list: LoadedCodes): Promise<(id: string) => boolean> {
	return area === '' ? () => true : (await import('./codes-of-area.ts')).chooseArea(area, list);
}

/** The names of errors of other products; few searches have what could be one. */
async function findForeign(typed: string): Promise<readonly ForeignCode[]> {
	return isPlainWords(typed) ? [] : (await import('./foreign-names.ts')).findNamedForeign(typed);
}

/** The pages that have the words as typed, or where none has, without the values among them. */
async function searchWithoutValues(
	words: string,
	list: LoadedCodes,
	signal: AbortSignal,
): Promise<readonly FullTextResult[]> {
	await Promise.all([list.prepareIndex(), waitForFullText()]);
	if (signal.aborted) return [];
	const { index } = list;
	const found = await searchAsTyped(words, index);
	const rest = withoutValues(words);
	return found.length > 0 || rest === words || rest === '' ? found : searchAsTyped(rest, index);
}

/** The places of the codes of other products that have all words, where nothing of ours has them as typed. */
async function findInOtherProducts(words: string): Promise<readonly SitePage[]> {
	// Few searches come to it.
	const { findPagesOfOtherCodes } = await import('./other-code-pages.ts');
	return findPagesOfOtherCodes(words);
}

/** That what a library prints around a message was not looked for. */
function describeLess(words: string, typed: string): string {
	return words === typed ? '' : `Showing results for ${quoteWords(words)}.`;
}

async function addExcerpts(
	ids: readonly string[],
	texts: readonly FullTextResult[],
	list: LoadedCodes,
	[mostShown, mostLoaded]: readonly [shown: number, loaded: number],
): Promise<readonly SearchResult[]> {
	const found = new Map(texts.map((result) => [result.id, result]));
	const withPlace = ids.slice(0, mostShown).filter((id) => found.has(id));
	const loaded = new Set(withPlace.slice(0, mostLoaded));
	const load = async (id: string): Promise<readonly ExcerptRun[] | undefined> => {
		const text = loaded.has(id) ? found.get(id) : undefined;
		return text && chooseSentence(await text.loadExcerpt(), list.titleOf(id));
	};
	return Promise.all(ids.map(async (id) => codeResult(id, list, await load(id))));
}

/** What has all words comes before what has only some. */
function addPages({ exact, others }: NamedPages, more: readonly SitePage[]): NamedPages {
	return { exact: [...exact, ...more], others };
}

/** Pages that are called so come first; those that only have the words in their names come behind a few codes. */
function joinPages(codes: readonly SearchResult[], { exact, others }: NamedPages): readonly SearchResult[] {
	const asResult = (page: NamedPages['exact'][number]): SearchResult => ({ kind: 'page', ...page });
	return [
		...exact.map(asResult),
		...codes.slice(0, codesBeforePages),
		...others.map(asResult),
		...codes.slice(codesBeforePages),
	];
}
