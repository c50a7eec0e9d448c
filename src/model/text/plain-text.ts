import { decodeEntities, removeFormattingTags } from './html.ts';
import { removeMarkup } from './markup.ts';
import { repairMojibake } from './mojibake.ts';
import { decodePercentEncoding } from './percent-encoding.ts';
import { decodeStringEscapes } from './string-escapes.ts';

/** Log pipelines wrap a text at most this often; more would let a hostile text unfold for ever. */
const deepestEscaping = 4;

/**
 * The text as a person would read it on the page or in the log it came from: URL encoding, string
 * escapes, HTML, mojibake and Markdown undone, up to four levels deep, in time linear in its length.
 * @example 'error_description=AADSTS50011%253a+The+reply' // => 'error_description=AADSTS50011: The reply'
 */
export function toPlainText(text: string): string {
	let plain = text;
	for (let level = 0; level < deepestEscaping; level++) {
		const next = decodeEntities(decodePercentEncoding(decodeStringEscapes(plain)));
		if (next === plain) break;
		plain = next;
	}
	// NFKC makes full-width letters, digits and colons, no-break spaces and ligatures plain.
	return removeMarkup(removeFormattingTags(repairMojibake(plain).normalize('NFKC')));
}
