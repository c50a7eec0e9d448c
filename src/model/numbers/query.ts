import { findCodeIds } from './find-codes.ts';
import { mayHoldForeign } from './foreign-hint.ts';
import { isPasted } from './pasted-text.ts';
import { findNearestCodes } from './nearest-codes.ts';
import { toPlainText } from '../text/plain-text.ts';

/** A number that someone asks for and the site lacks, with the ids nearest to it; none of them is a match. */
export interface UnknownNumber {
	readonly number: string;
	readonly nearest: readonly string[];
}

/** What someone typed into a search. */
export type Query =
	| { readonly kind: 'empty' }
	/** One or more whole numbers; `words` is the rest of the query. */
	| {
			readonly kind: 'numbers';
			readonly ids: readonly string[];
			readonly unknown: readonly UnknownNumber[];
			readonly words: string;
	  }
	/** The first digits of a number, while someone is typing. */
	| { readonly kind: 'digits'; readonly digits: string }
	/** What looks like a code of another product, such as AADB2C90118. */
	| { readonly kind: 'foreign'; readonly text: string }
	/** A pasted error text, for the decoder. */
	| { readonly kind: 'text'; readonly text: string }
	/** Words or a symbolic name. */
	| { readonly kind: 'words'; readonly words: string };

/** What people write around a number. */
const aroundNumber =
	/aadsts|adsts|aadst|\b(?:what|is|the|error|err|code|codes|number|azure|ad|aad|entra|sign-?in|login|microsoft|fix|meaning|of|for|help|how|to|solve|please|and|or|vs|id|no|nr|fehler|fehlercode|code d'erreur|c[oó]digo|de)\b/giu;
/** Long enough for a code. */
const wholeNumber = /^\d{5,8}$/;

/** A number with letters in place of digits that look like them, perhaps with the prefix: `5OO11`. */
const misreadNumber = /^(?:aadsts)?([\dOo]{5,7})$/i;

/** A known number that was written with the letter O for zero, in digits; nothing for any other text. */
function readMisread(query: string, ids: readonly string[]): string | undefined {
	const number = misreadNumber.exec(query.replace(/[\s:-]/g, ''))?.[1]?.replace(/o/gi, '0') ?? '';
	return ids.includes(number) ? number : undefined;
}

/** The numbers that a query consists of, and nothing else: `50 058`, `50.126`, `error: 50105.`. */
function readNumbers(query: string): string[] {
	const rest = query
		.replace(aroundNumber, ' ')
		.replace(/[\s"'`#:=?!()[\]{},;./_-]+/g, ' ')
		.trim();
	if (!/^[\d ]+$/.test(rest)) return [];
	const parts = rest.split(' ');
	if (parts.every((part) => part.length >= 5)) return parts;
	return [parts.join('')];
}

function sortNumbers(numbers: readonly string[], words: string, ids: readonly string[]): Query {
	const known = numbers.filter((number) => ids.includes(number));
	const unknown = numbers.filter((number) => !ids.includes(number));
	const described = unknown.map((number) => ({ number, nearest: findNearestCodes(number, ids) }));
	return { kind: 'numbers', ids: [...new Set(known)], unknown: described, words };
}

/** The state or the message of a database, which has as many digits as a code. */
const otherState = /sqlstate\W{0,4}\d{5}|\bmsg \d{5}, level/gi;

/** Numbers with a prefix or a label, or known numbers among words. */
function readMixed(query: string, ids: readonly string[]): Query | undefined {
	const found = findCodeIds(query, (id) => ids.includes(id)).sort((one, other) => one.index - other.index);
	// In a search, unlike in a text, a number of the site is meant whatever is written beside it.
	const typed = query
		.replace(otherState, ' ')
		.split(/[\s,;]+/)
		.filter((part) => ids.includes(part));
	const numbers = found.length > 0 ? found.map(({ id }) => id) : typed;
	if (numbers.length === 0) return undefined;
	const words = query
		.replace(/a{1,2}d{1,2}s?ts?\s?[\d .]+|\d[\d .]*/gi, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return sortNumbers(numbers, words, ids);
}

/** More numbers than these are a list, which is read as a text. */
const mostNumbers = 4;

/**
 * What someone typed or pasted into a search box, for a site that has the given ids.
 * @example understandQuery('50 058', ['50058']) // => { kind: 'numbers', ids: ['50058'], unknown: [], words: '' }
 */
export function understandQuery(input: string, ids: readonly string[]): Query {
	const trimmed = input.trim();
	const text = { kind: 'text', text: input } as const;
	if (isPasted(trimmed)) return text;
	const query = understandPlainQuery(toPlainText(trimmed).trim(), ids);
	return query.kind === 'numbers' && query.ids.length + query.unknown.length > mostNumbers ? text : query;
}

/** The same as {@link understandQuery}, for a text that {@link toPlainText} has read already. */
export function understandPlainQuery(plain: string, ids: readonly string[]): Query {
	const query = plain.trim();
	if (query === '') return { kind: 'empty' };
	if (isPasted(query)) return { kind: 'text', text: plain };
	const misread = readMisread(query, ids);
	const numbers = misread === undefined ? readNumbers(query) : [misread];
	const [first = ''] = numbers;
	if (numbers.length === 1 && first.length < 5) return { kind: 'digits', digits: first };
	// Numbers of Windows can be eight digits without a letter, such as 80180003.
	const isForeign = mayHoldForeign(query) && !numbers.some((number) => ids.includes(number));
	if (numbers.length > 0 && !isForeign && numbers.every((number) => wholeNumber.test(number)))
		return sortNumbers(numbers, '', ids);
	if (isForeign && !/aadsts/i.test(query)) return { kind: 'foreign', text: query };
	return readMixed(query, ids) ?? { kind: 'words', words: query };
}
