/** What the recipes of all hosts are written from, besides the table of `src/model/site/hosting.ts`. */
export interface Site {
	/** The base path, empty at the root. */
	readonly base: string;
	/** The ids of the codes that have a page. */
	readonly codes: readonly string[];
}
