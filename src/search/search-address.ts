import { addressOf } from '../model/site/addresses.ts';
import { mayEnterAddress } from '../page/address-field.ts';
import type { FieldText } from '../page/field-text.ts';

/** Why there is no address of a search. */
export const privateNote =
	'This text may be private, so Enter does not put it into the address of the search page. Type a few words to search there.';

/** The address of the search page that searches for what a field holds; nothing when that may be private. */
export function addressOfSearch(text: FieldText): string | undefined {
	if (!mayEnterAddress(text)) return undefined;
	const query = new URLSearchParams({ q: text.value });
	return `${addressOf('/search', import.meta.env.BASE_URL)}?${query.toString()}`;
}
