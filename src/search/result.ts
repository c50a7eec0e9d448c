import type { CodeList } from '../model/search/code-list.ts';
import type { ForeignCode } from '../model/numbers/foreign-codes.ts';
import type { SitePage } from '../model/search/page-list.ts';
import type { UnknownNumber } from '../model/numbers/query.ts';
import type { ExcerptRun } from './found.ts';
import type { ShownList } from '../lists/show-list.ts';
import type { LoadedCodes } from '../page/data-files.ts';

/** A result: a code, or another page of the site. */
export type SearchResult =
	| {
			readonly kind: 'code';
			readonly id: string;
			readonly title: string;
			/** Whether it is an error, where that is known. */
			readonly codeKind?: ReturnType<CodeList['kindOf']>;
			readonly excerpt?: readonly ExcerptRun[];
	  }
	| ({ readonly kind: 'page' } & SitePage);

/** What is wanted of a search. */
export interface Wanted {
	/** An area's id, or empty for all. */
	readonly area: string;
	/** How many results come with the place in the page that fits, each of which is a request. */
	readonly excerpts: number;
}

/** What a search found, and what has to be said about it. */
export interface SearchOutcome {
	readonly results: readonly SearchResult[];
	/** Whether the first result is exactly what was asked for, so that Enter may open it. */
	readonly isExact: boolean;
	/** What was searched instead, or why nothing was found; empty when there is nothing to say. */
	readonly note: string;
	/** Codes of other products. */
	readonly foreign: readonly ForeignCode[];
	/** Numbers that the site lacks, with the nearest it has; never results. */
	readonly unknown: readonly UnknownNumber[];
	/** The table of the codes that a text lists; there are no results beside it. */
	readonly list?: ShownList | undefined;
	/** Whether a fuller outcome is on its way. */
	readonly isPartial: boolean;
}

/** The empty outcome. */
export const nothingFound: SearchOutcome = {
	results: [],
	isExact: false,
	note: '',
	foreign: [],
	unknown: [],
	isPartial: false,
};

/** A code as a result, with the place in its page that fits. */
export function codeResult(id: string, list: LoadedCodes, excerpt?: readonly ExcerptRun[]): SearchResult {
	const codeKind = list.kindOf(id);
	return { kind: 'code', id, title: list.titleOf(id), ...(codeKind && { codeKind }), ...(excerpt && { excerpt }) };
}
