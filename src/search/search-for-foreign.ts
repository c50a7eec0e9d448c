import { describeForeign } from '../model/numbers/foreign-families.ts';
import type { ForeignCode } from '../model/numbers/foreign-codes.ts';
import { nothingFound, type SearchOutcome } from './result.ts';

/** Whose codes they are, when someone searches for codes of other products. */
export function searchForForeign(foreign: readonly ForeignCode[]): SearchOutcome {
	return { ...nothingFound, foreign: foreign.map(describeForeign) };
}
