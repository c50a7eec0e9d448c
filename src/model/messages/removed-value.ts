import { guidSource } from '../text/guid.ts';

/** Stars, crosses and dots in place of every letter, as in `****` and `xxxxxxxx-xxxx`. */
const stars = /^(?:\*|[*•●█■#?_.…x\s-]{2,})$/i;
/** `<redacted>`, `{identifier}`, `[REDACTED]`, `${CLIENT_ID}`: a name in brackets, which no value is. */
const inBrackets = /^[$%]?(?:<{1,2}[\w .-]{1,60}>{1,2}|\{{1,2}[\w .-]{1,60}\}{1,2})$/;
const word = '(?:redacted|removed|masked|hidden|omitted|censored|scrubbed|anonymi[sz]ed)';
const removedWord = new RegExp(`^(?:${word}(?:[:_-][\\w -]{1,40})?|[[(][\\w ]{0,20}${word}[\\w :-]{0,40}[\\])])$`, 'i');
/** `your-tenant-id`, as the guides write it. */
const yours = /^[[(]?your[-_][\w-]{1,40}[\])]?$/i;
const guidInBraces = new RegExp(`^\\{${guidSource}\\}$`, 'i');

/**
 * Whether someone put something else in the place of a value before the text was pasted.
 * @example isRemoved('****') // => true
 */
export function isRemoved(value: string): boolean {
	if (guidInBraces.test(value)) return false;
	return [stars, inBrackets, removedWord, yours].some((pattern) => pattern.test(value));
}
