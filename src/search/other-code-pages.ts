import { placeOfOtherCode } from '../model/numbers/other-code-place.ts';
import { findOtherCodes } from '../model/search/other-code-words.ts';
import type { SitePage } from '../model/search/page-list.ts';
import { loadOtherCodes } from './known-foreign.ts';

/** The places of the codes of other products whose texts have every word; without their lists there are none. */
export async function findPagesOfOtherCodes(words: string): Promise<readonly SitePage[]> {
	try {
		const { codes } = await loadOtherCodes();
		return findOtherCodes(words, codes).map(({ code, family, message, meaning }) => ({
			path: `/other-codes/${family.id}#${placeOfOtherCode(code)}`,
			title: `${code} (${family.owner}): ${message === '' ? meaning : message}`,
		}));
	} catch {
		return [];
	}
}
