import type { DecoderEntry } from './entry.ts';

/** The ids of the codes by their symbolic names in lower case; several codes can share one. */
export type SymbolIndex = ReadonlyMap<string, readonly string[]>;

/** A symbolic name at the beginning of an official text, which may be all there is of it. */
const leadingSymbol = /^([A-Z][A-Za-z0-9_]{7,})(?: - |$)/;
/** Shorter names, such as `Failure`, are words of other texts as well. */
const shortestName = 8;
/** Letters, digits and underscores side by side. */
const wordPattern = /[\p{L}\p{N}_]+/gu;
/** How a name in camel case begins; the rest of it is compared with the names that exist. */
const camelCase = /^[A-Z][a-z]+[A-Z0-9_]/;

/** The codes by their symbolic names, which a sign-in log or an audit log can give in place of a number. */
export function indexSymbols(entries: readonly DecoderEntry[]): SymbolIndex {
	const index = new Map<string, string[]>();
	for (const { id, symbol = '', texts } of entries) {
		const leading = texts.map((text) => leadingSymbol.exec(text)?.[1] ?? '');
		const names = [symbol, ...leading].filter(({ length }) => length >= shortestName);
		for (const name of new Set(names.map((name) => name.toLowerCase())))
			index.set(name, [...(index.get(name) ?? []), id]);
	}
	return index;
}

/**
 * The codes whose symbolic names are in a text, in its order, each once.
 * @example 'failureReason: UserAccountNotFound' // => ['50034']
 */
export function findSymbols(text: string, index: SymbolIndex): string[] {
	const names = (text.match(wordPattern) ?? []).map(trimUnderscores).filter((word) => camelCase.test(word));
	return [...new Set(names.flatMap((name) => index.get(name.toLowerCase()) ?? []))];
}

/** A word without the underscores that emphasize it. */
function trimUnderscores(word: string): string {
	let [start, end] = [0, word.length];
	while (word[start] === '_') start++;
	while (end > start && word[end - 1] === '_') end--;
	return word.slice(start, end);
}
