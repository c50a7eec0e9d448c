import { decode } from '../model/decoder/decode.ts';
import { describeForeign } from '../model/numbers/foreign-families.ts';
import { findNearestCodes } from '../model/numbers/nearest-codes.ts';
import { loadMessages } from '../page/decoder-files.ts';
import { codeResult, nothingFound, type SearchOutcome } from './result.ts';
import type { LoadedCodes } from '../page/data-files.ts';

export { loadMessages };

/** The codes that a pasted text contains or means. Throws when the message templates cannot be loaded. */
export async function searchForText(text: string, list: LoadedCodes): Promise<SearchOutcome> {
	const decoded = decode(text, await loadMessages());
	if (decoded.kind === 'foreign') return { ...nothingFound, foreign: decoded.foreign.map(describeForeign) };
	if (decoded.kind === 'nothing')
		return { ...nothingFound, note: 'No sign-in error code or known message was found in this text.' };
	const known = decoded.codes.filter(({ isKnown }) => isKnown);
	const lacking = decoded.codes.filter(({ isKnown }) => !isKnown);
	return {
		...nothingFound,
		results: known.map(({ id }) => codeResult(id, list)),
		isExact: known.length > 0,
		foreign: decoded.foreign.map(describeForeign),
		note:
			decoded.moreUnknown > 0
				? `${decoded.moreUnknown.toLocaleString('en')} more numbers are not documented here.`
				: '',
		unknown: lacking.map(({ id }) => ({ number: id, nearest: findNearestCodes(id, list.ids) })),
	};
}
