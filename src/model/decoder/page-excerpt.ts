import type { Actor, Kind, Retry } from '../../schema/code-values.ts';

/** The first causes and fixes of a page, as short plain texts. */
export interface PageOutline {
	/** The first sentences of the causes, most likely first. */
	readonly causes: readonly string[];
	/** The first sentences of the fixes, in the order of the page. */
	readonly fixes: readonly string[];
}

/** What the decoder shows of a code's page, so that it need not ask the server for the page of what was pasted. */
export interface PageExcerpt extends PageOutline {
	readonly summary: string;
	readonly kind?: Kind | undefined;
	readonly actors?: readonly Actor[] | undefined;
	readonly retry?: Retry | undefined;
}
