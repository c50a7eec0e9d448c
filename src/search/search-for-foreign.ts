import { findForeignCodes } from '../model/numbers/foreign-codes.ts';
import { nothingFound, type SearchOutcome } from './result.ts';

/** The codes of other products in a query; nothing where there are none after all. */
export function searchForForeign(text: string): SearchOutcome | undefined {
	const foreign = findForeignCodes(text);
	return foreign.length > 0 ? { ...nothingFound, foreign } : undefined;
}
