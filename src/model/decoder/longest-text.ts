/** How many characters of a text are read; in a file of its own, because a page that has texts read elsewhere needs no more of the decoder. */
export const longestText = 2_000_000;
