import type { ForeignCode } from '../model/numbers/foreign-codes.ts';
import { placeOfOtherCode } from '../model/numbers/other-code-place.ts';
import { readOtherCodes } from '../model/numbers/other-code-list.ts';
import { addressOf } from '../model/site/addresses.ts';
import { createElement } from '../page/create-element.ts';
import { fetchData, remember } from '../page/data-files.ts';

/** The lists of the codes of other products; fetched once, and again after a failure. */
export const loadOtherCodes = remember(async () => readOtherCodes(await fetchData('other-codes')));

/**
 * What there is to say of a code of another product: whose it is, what it means, what to do first, and where that is
 * written. Throws when the lists cannot be loaded.
 */
export async function explainForeign({ code, family: named }: ForeignCode): Promise<readonly (Node | string)[]> {
	const { findCode, findFamily } = await loadOtherCodes();
	const known = findCode(code);
	const family = known?.family ?? findFamily(named);
	if (!family) throw new TypeError(`codes of other products: expected a list of ${named}, received none`);
	const place = known ? `#${placeOfOtherCode(known.code)}` : '';
	const address = addressOf(`/other-codes/${family.id}${place}`, import.meta.env.BASE_URL);
	const meaning = known?.meaning ?? `${family.about} Our list does not have this code.`;
	const first = known?.first ?? '';
	return [
		createElement('strong', {}, code),
		` (${family.owner}, not an AADSTS code): ${meaning} What to do first: ${first === '' ? family.first : first} `,
		createElement('a', { href: address }, family.title),
	];
}
