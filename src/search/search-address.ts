import { isFitForAddress } from '../model/numbers/fit-for-address.ts';
import { addressOf } from '../model/site/addresses.ts';
import { mayEnterAddress } from '../page/address-field.ts';
import { createElement } from '../page/create-element.ts';
import type { FieldText } from '../page/field-text.ts';

/** Why there is no address of a search. */
export const privateNote =
	'This text may be private, so Enter does not put it into the address of the search page. Type a few words to search there.';

/** The address of the search page that searches for what a field holds; nothing when that may be private. */
export function addressOfSearch(text: FieldText): string | undefined {
	return mayEnterAddress(text) ? addressOfWords(text.value) : undefined;
}

/**
 * A link to all results of a search, of which a field shows only the first; nothing when its words may be private.
 * @param count how many results there are
 * @param words what was typed
 */
export function linkToAll(count: number, words: string): readonly HTMLElement[] {
	if (!isFitForAddress(words)) return [];
	return [createElement('p', {}, createElement('a', { href: addressOfWords(words) }, `Show all ${count} results`))];
}

function addressOfWords(words: string): string {
	const query = new URLSearchParams({ q: words });
	return `${addressOf('/search', import.meta.env.BASE_URL)}?${query.toString()}`;
}
