import { loadList } from '../lists/load-list.ts';
import { isOfOtherProduct } from '../model/decoder/other-product.ts';
import { joinForeign, type ForeignCode } from '../model/numbers/foreign-codes.ts';
import type { Reading } from '../reading/text-reader.ts';
import { loadReader } from './load-reader.ts';
import { codeResult, nothingFound, type SearchOutcome } from './result.ts';
import type { LoadedCodes } from '../page/data-files.ts';

/**
 * The codes that a pasted text contains or means. Throws when what reading needs cannot be loaded, when the text takes
 * too long, and when the signal is aborted.
 */
export async function searchForText(text: string, list: LoadedCodes, signal: AbortSignal): Promise<SearchOutcome> {
	const [{ result, nearest }, named] = await Promise.all([readText(text, signal), findNames(text)]);
	const table = await loadList(text, result);
	if (table) return { ...nothingFound, list: table, note: table.status };
	const isRead = result.kind === 'codes' || result.kind === 'foreign' || named.length > 0;
	const quoted = isRead ? [] : await findQuoted(text);
	const foreign = joinForeign([...('foreign' in result ? result.foreign : []), ...named, ...quoted]);
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
		results: known.map(({ id }) => codeResult(id, list)),
		isExact: known.length > 0,
		foreign,
		note: describeMore(result.moreUnknown),
		unknown: lacking.map(({ id }) => ({ number: id, nearest: nearest.get(id) ?? [] })),
	};
}

async function readText(text: string, signal: AbortSignal): Promise<Reading> {
	return (await loadReader()).sharedReader.read(text, signal);
}

async function findNames(text: string): Promise<readonly ForeignCode[]> {
	return (await import('./foreign-names.ts')).findNamedForeign(text);
}

/** What a text without a number or a name is of another product. */
async function findQuoted(text: string): Promise<readonly ForeignCode[]> {
	return (await import('./foreign-names.ts')).findQuotedForeign(text);
}

/** How many numbers of a text the site lacks, beside those that are named. */
function describeMore(unknown: number): string {
	return unknown > 0 ? `${unknown.toLocaleString('en')} more numbers are not documented here.` : '';
}
