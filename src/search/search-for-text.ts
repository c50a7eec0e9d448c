import { isOfOtherProduct } from '../model/decoder/other-product.ts';
import { joinForeign } from '../model/numbers/foreign-codes.ts';
import { TextReader } from '../reading/text-reader.ts';
import { findNamedForeign } from './foreign-names.ts';
import { codeResult, nothingFound, type SearchOutcome } from './result.ts';
import type { LoadedCodes } from '../page/data-files.ts';

/** How many codes of a text are listed; a file of codes can hold all. */
const mostListed = 50;

const reader = new TextReader();

/** Loads what reading a pasted text needs. */
export function prepareText(): Promise<void> {
	return reader.prepare();
}

/**
 * The codes that a pasted text contains or means. Throws when what reading needs cannot be loaded, when the text takes
 * too long, and when the signal is aborted. Fields share one worker, and a text waits for that of another field.
 */
export async function searchForText(text: string, list: LoadedCodes, signal: AbortSignal): Promise<SearchOutcome> {
	const { result, nearest } = await reader.read(text, signal);
	const named = await findNamedForeign(text);
	const foreign = joinForeign([...('foreign' in result ? result.foreign : []), ...named]);
	if (result.kind === 'foreign' || isOfOtherProduct(result.kind === 'codes' ? result.codes : [], foreign))
		return { ...nothingFound, foreign };
	if (result.kind === 'nothing')
		return { ...nothingFound, note: 'No sign-in error code or known message was found in this text.' };
	if (result.kind === 'closest')
		return {
			...nothingFound,
			results: result.closest.map(({ id }) => codeResult(id, list)),
			note: 'No code and no known message is in this text. The messages of these codes come closest.',
		};
	const known = result.codes.filter(({ isKnown }) => isKnown);
	const lacking = result.codes.filter(({ isKnown }) => !isKnown);
	return {
		...nothingFound,
		results: known.slice(0, mostListed).map(({ id }) => codeResult(id, list)),
		isExact: known.length > 0,
		foreign,
		note: describeMore(known.length - mostListed, result.moreUnknown),
		unknown: lacking.map(({ id }) => ({ number: id, nearest: nearest.get(id) ?? [] })),
	};
}

/** What of a text is not listed: codes of the site, and numbers that it lacks. */
function describeMore(known: number, unknown: number): string {
	const codes = known > 0 ? `${known.toLocaleString('en')} more codes are in this text.` : '';
	const lacking = unknown > 0 ? `${unknown.toLocaleString('en')} more numbers are not documented here.` : '';
	return [codes, lacking].filter(Boolean).join(' ');
}
