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
	const wanted = alike.filter((one) => one.likeness === likeness);
	return {
		shown: wanted.slice(0, mostShown),
		rest: wanted.slice(mostShown, mostShown + mostNamed).map(({ code }) => code),
	};
}
