import type { ForeignCode } from '../model/numbers/foreign-codes.ts';
import { findForeignMessages } from '../model/numbers/foreign-messages.ts';
import { findForeignNames, listNames } from '../model/numbers/foreign-names.ts';
import { toPlainText } from '../model/text/plain-text.ts';

/** Names of errors are near the beginning of what is pasted, and the page should not be busy for long. */
const longestRead = 20_000;

/**
 * The names of errors of other products in a text, which only their lists tell from other words; these are loaded where
 * a text has a name that may be one. Without the lists there are none.
 */
export async function findNamedForeign(text: string): Promise<readonly ForeignCode[]> {
	const plain = toPlainText(text.slice(0, longestRead));
	if (listNames(plain).length === 0) return [];
	try {
		const { loadOtherCodes } = await import('./known-foreign.ts');
		return findForeignNames(plain, (await loadOtherCodes()).findOwner);
	} catch {
		return [];
	}
}

/** The codes of other products whose message is in a text; without their lists there are none. */
export async function findQuotedForeign(text: string): Promise<readonly ForeignCode[]> {
	try {
		const { loadOtherCodes } = await import('./known-foreign.ts');
		return findForeignMessages(toPlainText(text.slice(0, longestRead)), (await loadOtherCodes()).codes);
	} catch {
		return [];
	}
}
