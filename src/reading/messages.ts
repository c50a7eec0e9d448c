import type { ReadingFiles, ReadText } from './read-text.ts';

/** What a page asks the worker that reads texts; it answers one request after the other, each with one message. */
export type ReadingRequest =
	/** The first request: the files, which the page loads, so that a worker that takes the place of another needs no network. */
	({ readonly kind: 'prepare' } & ReadingFiles) | { readonly kind: 'read'; readonly text: string };

/** What the worker answers. */
export type ReadingAnswer = { readonly kind: 'prepared' } | { readonly kind: 'read'; readonly read: ReadText };
