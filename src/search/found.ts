/** One page that the full-text search found. */
export interface FullTextResult {
	/** The code id. */
	readonly id: string;
	/** How well it fits, for ranking among the results of one search only. */
	readonly score: number;
	/** Fetches the place in the page that fits, in runs of plain text, marked or not. */
	readonly loadExcerpt: () => Promise<readonly ExcerptRun[]>;
}

/** A run of an excerpt. */
export interface ExcerptRun {
	readonly text: string;
	readonly isMarked: boolean;
}

/** What a search for words found, and what has to be said about it. */
export interface WordsFound {
	readonly results: readonly FullTextResult[];
	/** What was searched instead, or why nothing was found; empty when there is nothing to say. */
	readonly note: string;
}
