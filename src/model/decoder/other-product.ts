import type { ForeignCode } from '../numbers/foreign-codes.ts';

/**
 * Whether a text is answered with the codes of other products: it has some, and no number of the service.
 * @param codes what was found of the service in the same text
 */
export function isOfOtherProduct(
	codes: readonly { readonly certainty: string }[],
	foreign: readonly ForeignCode[],
): boolean {
	if (foreign.length === 0 || codes.some(({ certainty }) => certainty === 'number')) return false;
	// A value of suberror comes with an answer of the service itself.
	return codes.length === 0 || foreign.some(({ family }) => family !== 'suberrors');
}
