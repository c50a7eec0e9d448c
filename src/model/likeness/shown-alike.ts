import type { AlikeCode, Likeness } from './alike-texts.ts';

/** Behind these the numbers alone are named: texts of so many codes say no more than that something failed. */
const mostShown = 4;
/** More numbers are a list that nobody reads; all of them are in the data of the code. */
const mostNamed = 20;

/** The codes of one likeness as a page shows them: the first ones with what differs, and the numbers of the rest. */
export function cutAlike(
	alike: readonly AlikeCode[],
	likeness: Likeness,
): { readonly shown: readonly AlikeCode[]; readonly rest: readonly string[] } {
	const named = listNamed(alike, likeness);
	return {
		shown: named.slice(0, mostShown),
		rest: named.slice(mostShown).map(({ code }) => code),
	};
}

/** The codes of one likeness that a page names in any way. */
export function listNamed(alike: readonly AlikeCode[], likeness: Likeness): readonly AlikeCode[] {
	return alike.filter((one) => one.likeness === likeness).slice(0, mostShown + mostNamed);
}
