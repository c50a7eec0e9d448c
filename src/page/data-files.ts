import { readCodeList, type CodeList } from '../model/search/code-list.ts';
import type { SitePage } from '../model/search/page-list.ts';
import { indexInPortions, type SuggestIndex } from '../model/search/suggest-index.ts';
import { addressOfData } from './data-address.ts';

/** The list of codes, ready for use. */
export interface LoadedCodes extends Pick<CodeList, 'ids' | 'codes' | 'titleOf' | 'kindOf'> {
	/** What suggestions are found in, with all of each code; made when it is first asked for, if it is not there. */
	readonly index: SuggestIndex;
	readonly isIndexed: boolean;
	/** Makes the index in portions, between which the page does what else has come. */
	prepareIndex(): Promise<void>;
}

/** How long what is urgent goes first, in milliseconds. */
const indexDelay = 500;

/** The list of codes as it is written; fetched once, and again after a failure. */
export const loadCodeList = remember(async () => readCodeList(await fetchData('codes')));

/**
 * The list of codes with what suggestions are found in. To make that takes longer than to read the list: it is made when
 * a pasted text that needs no more than the list has had its turn, and the first key finds it, or makes it.
 */
export const loadCodes = remember(async (): Promise<LoadedCodes> => {
	const { entries, ...list } = await loadCodeList();
	const making = indexInPortions(entries);
	let index: SuggestIndex | undefined;
	const goOn = (): void => {
		const { done, value } = making.next();
		if (done === true) index ??= value;
	};
	const loaded = {
		...list,
		get index() {
			while (!index) goOn();
			return index;
		},
		get isIndexed() {
			return index !== undefined;
		},
		async prepareIndex() {
			while (!index) {
				await giveWay();
				goOn();
			}
		},
	};
	setTimeout(() => void loaded.prepareIndex(), indexDelay);
	return loaded;
});

/** Waits until what else has come had its turn. */
function giveWay(): Promise<unknown> {
	return 'scheduler' in globalThis
		? scheduler.postTask(() => undefined, { priority: 'background' })
		: new Promise((done) => setTimeout(done));
}

/** The pages that are not codes; fetched once, and again after a failure. */
export const loadPages = remember(async () => (await fetchData('pages')) as readonly SitePage[]);

/** The JSON value of one of the files of the search. Throws when it cannot be loaded. */
export async function fetchData(file: string): Promise<unknown> {
	const address = addressOfData(file);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: expected status 200, received ${response.status}`);
	return response.json();
}

/** A loader that loads once, and again after a failure. */
export function remember<Value>(load: () => Promise<Value>): () => Promise<Value> {
	let loaded: Promise<Value> | undefined;
	return () => {
		loaded ??= load().catch((error: unknown) => {
			loaded = undefined;
			throw error;
		});
		return loaded;
	};
}
