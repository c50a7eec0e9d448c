import type { Actor, Kind, Retry } from '../../schema/code-values.ts';
import type { PageOutline } from './page-outline.ts';

/** What the decoder shows of a code's page, so that it need not ask the server for the page of what was pasted. */
export interface PageExcerpt extends PageOutline {
	readonly summary: string;
	readonly kind?: Kind | undefined;
	readonly actors?: readonly Actor[] | undefined;
	readonly retry?: Retry | undefined;
}
