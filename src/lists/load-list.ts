import type { DecodeResult } from '../model/decoder/decode.ts';
import type { ShownList } from './show-list.ts';

/** A text with fewer numbers of the length of a code is no list. */
const twoNumbers = /\b\d{5,8}\b[^]*?\b\d{5,8}\b/;

/**
 * The table of the list of codes that a text is. Nothing where it is not one, or when what reads it cannot be loaded: what
 * else is said of a text is then said of this one. It is loaded only where a text may be a list.
 * @param result what else is in the text
 */
export async function loadList(text: string, result: DecodeResult): Promise<ShownList | undefined> {
	const codes = result.kind === 'codes' ? result.codes : [];
	if (codes.length < 2 && !twoNumbers.test(text)) return undefined;
	return import('./show-list.ts').then(({ showList }) => showList(text, codes)).catch(() => undefined);
}
