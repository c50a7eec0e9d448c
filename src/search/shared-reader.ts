import { TextReader } from '../reading/text-reader.ts';

export { findShownPages, prepareShownPages } from './shown-pages.ts';

/** The reader of all fields of a page, with one worker; a text waits for that of another field. */
export const sharedReader = new TextReader();
