import type { ForeignCode, ForeignFamilyName } from '../numbers/foreign-codes.ts';

/** Products whose codes come with an answer of the service itself, which they pass on; the others write messages of their own. */
const passOn: readonly ForeignFamilyName[] = ['suberrors', 'msal', 'graph', 'cloudap', 'web-account-manager'];

/**
 * Whether a text is answered with the codes of other products: it has some, and neither a number of the service nor a
 * message of it that one of them passed on.
 * @param codes what was found of the service in the same text
 */
export function isOfOtherProduct(
	codes: readonly { readonly certainty: string }[],
	foreign: readonly ForeignCode[],
): boolean {
	if (foreign.length === 0 || codes.some(({ certainty }) => certainty === 'number')) return false;
	// A value of suberror comes with an answer of the service itself, so what is only likely is its message, too.
	if (codes.length > 0 && foreign.every(({ family }) => family === 'suberrors')) return false;
	const isPassedOn = foreign.some(({ family }) => passOn.includes(family));
	return !(isPassedOn && codes.some(({ certainty }) => certainty === 'exact'));
}
