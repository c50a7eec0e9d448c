import type { Actor, Credential, Kind, Retry } from '../../schema/code-values.ts';

/** A cause as the decoder shows it, in plain text. */
export interface ExcerptCause {
	readonly title: string;
	/** Literal pieces of a pasted text that point to it. */
	readonly clues?: readonly string[] | undefined;
	/** What each role does, the one who can fix it first; the sentences are whole. */
	readonly fixes: readonly { readonly actor: Actor; readonly answer: string }[];
}

/** What the decoder shows of a code's page, so that it need not ask the server for the page of what was pasted. */
export interface PageExcerpt {
	readonly summary: string;
	readonly kind?: Kind | undefined;
	readonly actors?: readonly Actor[] | undefined;
	readonly retry?: Retry | undefined;
	/** Whether the first factor was right, where that is known. */
	readonly credential?: Exclude<Credential, 'unknown'> | undefined;
	/** The most common first. */
	readonly causes?: readonly ExcerptCause[] | undefined;
}
