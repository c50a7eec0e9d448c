import type { ClosestMessage } from '../model/decoder/closest.ts';
import type { DecodeResult } from '../model/decoder/decode.ts';
import { isOfOtherProduct } from '../model/decoder/other-product.ts';
import { createElement } from '../page/create-element.ts';
import { TooSlowError } from '../page/ask.ts';
import { loadExcerpts } from '../page/decoder-files.ts';
import { waitWithWords } from '../page/patience.ts';
import type { Reading } from '../reading/text-reader.ts';
import { loadList } from '../lists/load-list.ts';
import { loadReader } from '../search/load-reader.ts';
import { linkToAll } from '../search/search-address.ts';
import { nothingFound, type SearchOutcome } from '../search/result.ts';
import { searchAtOnce, searchFully } from '../search/search-query.ts';
import { loadCodes } from '../page/data-files.ts';
import { isFitForAddress } from '../model/numbers/fit-for-address.ts';
import { joinForeign } from '../model/numbers/foreign-codes.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { findShownPages } from '../search/shown-pages.ts';
import { mostSuggested, showDecoded, showReading, showSuggested, type Pages, type Shown } from './decoded-view.ts';

/** How long a text is read before anything is said of it, in milliseconds: what comes sooner seems to come at once. */
const wordless = 100;

const tooSlow = 'Reading this text takes too long. Paste the part of it that begins with AADSTS.';

/** Reads texts, and gives what is to be shown of each as soon as it is known. */
export class Answerer {
	/** Whether a text may be kept with the entry of the tab's history. */
	readonly isFitForAddress = isFitForAddress;
	#pages: Pages | undefined;

	/** Loads what reading needs, and begins to load the rest. Throws when a file cannot be loaded. */
	async prepare(): Promise<void> {
		void this.#loadPages();
		await (await loadReader()).sharedReader.prepare();
	}

	/**
	 * Shows what a text means. Throws when something cannot be loaded, and when the signal is aborted.
	 * @param show takes each thing that is to be shown in place of the one before
	 */
	async answer(text: string, signal: AbortSignal, show: (shown: Shown) => void): Promise<void> {
		try {
			const first = await this.#readWithWords(text, signal, show);
			if (await answerList(text, first, show)) return;
			if (await this.#answerPageText(text, first, show)) return;
			// The names of errors of other products are found by lists that are loaded for few texts.
			let shownWith = this.#pages;
			if (isFound(first)) show(showDecoded(first, shownWith));
			const read = await addRequest(await addNames(first, text), text);
			const suggested = read.result.kind === 'codes' ? nothingFound : await search(text, signal);
			if (suggested.results.length > 0) show(joinSuggested(showWords(suggested, text), read));
			else if (read !== first || !isFound(first)) {
				shownWith = this.#pages;
				show(showDecoded(read, shownWith));
			}
			if (read.result.kind !== 'codes') return;
			// What the pages say is most of what is loaded, and the code is known without it; it may have come meanwhile.
			if (!shownWith && (await this.#loadPages())) show(showDecoded(read, this.#pages));
		} catch (error) {
			if (!(error instanceof TooSlowError)) throw error;
			show({ elements: [createElement('p', {}, tooSlow)], status: tooSlow });
		}
	}

	/** Shows which sign-in page a text is from, or that its language is not understood; gives back whether it is either. */
	async #answerPageText(text: string, read: Reading, show: (shown: Shown) => void): Promise<boolean> {
		const found = await findShownPages(text, read.result);
		if (found.length === 0 && !read.isInOtherLanguage) return false;
		const { showOtherLanguage, showPageTexts } = await import('./page-text-view.ts');
		show(found.length > 0 ? showPageTexts(found, read, this.#pages) : showOtherLanguage(read));
		if (found.length > 0 && !this.#pages && (await this.#loadPages())) show(showPageTexts(found, read, this.#pages));
		return true;
	}

	/** Reads a text, and shows what its beginning says when the rest takes longer. */
	async #readWithWords(text: string, signal: AbortSignal, show: (shown: Shown) => void): Promise<Reading> {
		let beginning: Reading | undefined;
		let isWaiting = false;
		const showSoFar = (): void => {
			show(beginning?.result.kind === 'codes' ? showDecoded(beginning, this.#pages) : showReading());
		};
		const { sharedReader } = await loadReader();
		const reading = sharedReader.read(text, signal, (read) => {
			beginning = read;
			if (isWaiting) showSoFar();
		});
		return waitWithWords(
			reading,
			() => {
				isWaiting = true;
				showSoFar();
			},
			wordless,
		);
	}

	/** Whether they are there in the end; without them less is shown of each code. */
	async #loadPages(): Promise<boolean> {
		const loading = Promise.all([loadExcerpts(), import('./page-view.ts')]);
		this.#pages ??= await loading.then(
			([excerpts, { pageView: view }]) => ({ excerpts, view }),
			() => undefined,
		);
		return this.#pages !== undefined;
	}
}

/** Shows the table of the codes that a text lists; gives back whether it is a list. */
async function answerList(text: string, { result }: Reading, show: (shown: Shown) => void): Promise<boolean> {
	const list = await loadList(text, result);
	if (list) show({ elements: [list.element], status: list.status });
	return list !== undefined;
}

/** What was read, with what the addresses in the text say of the request; few texts have any. */
async function addRequest(reading: Reading, text: string): Promise<Reading> {
	if (!/[?&#]\w+=/.test(text)) return reading;
	const values = await import('../model/decoder/request-values.ts').catch(() => undefined);
	const result = values?.addRequest(reading.result, text) ?? reading.result;
	return result === reading.result ? reading : { ...reading, result };
}

/** What was read, with the errors of other products whose names are in the text, or whose messages where it has nothing else. */
async function addNames(reading: Reading, text: string): Promise<Reading> {
	// Not needed until a code is shown.
	const { findNamedForeign, findQuotedForeign } = await import('../search/foreign-names.ts');
	const names = await findNamedForeign(text);
	const named = names.length > 0 || isFound(reading) ? names : await findQuotedForeign(text);
	if (named.length === 0) return reading;
	const { result } = reading;
	const foreign = 'foreign' in result ? joinForeign([...result.foreign, ...named]) : named;
	if (result.kind === 'codes' && !isOfOtherProduct(result.codes, foreign))
		return { ...reading, result: { ...result, foreign } };
	return { ...reading, result: { kind: 'foreign', foreign, envelope: result.envelope, closest: listClosest(result) } };
}

/** The codes whose messages are in a text or like it, which are no finding beside the code of another product. */
function listClosest(result: DecodeResult): readonly ClosestMessage[] {
	if (result.kind === 'nothing') return [];
	if (result.kind !== 'codes') return result.closest;
	return result.codes.map(({ id, template = '' }) => ({ id, runs: [{ text: template, isMissing: false }] }));
}

/** What is suggested for a text's words: behind the codes of other products in it, before the messages that are like it. */
function joinSuggested({ elements, status }: Shown, read: Reading): Shown {
	const { kind } = read.result;
	const others = kind === 'nothing' ? { elements: [], status: '' } : showDecoded(read);
	if (kind === 'foreign') return { elements: [...others.elements, ...elements], status: `${others.status}. ${status}` };
	return { elements: [...elements, ...others.elements], status };
}

/** Whether a text leads anywhere, so that nothing need be suggested for its words. */
function isFound({ result }: Reading): boolean {
	return result.kind === 'codes' || result.kind === 'foreign';
}

/** What the search found, with a link to all of it where it is more than is shown. */
function showWords(found: SearchOutcome, text: string): Shown {
	const count = found.results.length;
	if (count <= mostSuggested) return showSuggested(found, []);
	return showSuggested(found, linkToAll(count, text.trim()));
}

/** What the search finds for a few words in place of an error text, the same as in its own field. */
async function search(text: string, signal: AbortSignal): Promise<SearchOutcome> {
	// Of an error text nothing is suggested, so the page need not be busy with the list of codes.
	if (understandQuery(text, []).kind === 'text') return nothingFound;
	const list = await loadCodes();
	const query = understandQuery(text, list.ids);
	try {
		return await searchFully(query, { area: '', excerpts: mostSuggested }, list, signal);
	} catch {
		// Without the full text there are the names; what is not waited for any more is not shown.
		return searchAtOnce(query, list);
	}
}
