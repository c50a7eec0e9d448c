import type { DecoderEntry } from './entry.ts';

/** The ids of the codes by their symbolic names in lower case; several codes can share one. */
export type SymbolIndex = ReadonlyMap<string, readonly string[]>;

/** A symbolic name at the beginning of an official text, which may be all there is of it. */
const leadingSymbol = /^([A-Z][A-Za-z0-9_]{7,})(?: - |$)/;
/** A word in camel case, long enough to be a name. */
const namePattern = /(?<![\p{L}\p{N}])[A-Z][a-z]+(?:[A-Z0-9_]+[a-z]*){1,12}(?![\p{L}\p{N}])/gu;

/** The symbolic names that begin the texts of the entries. */
export function indexSymbols(entries: readonly DecoderEntry[]): SymbolIndex {
	const index = new Map<string, string[]>();
	for (const { id, texts } of entries)
		for (const text of texts) {
			const symbol = leadingSymbol.exec(text)?.[1]?.toLowerCase();
			if (symbol !== undefined) index.set(symbol, [...(index.get(symbol) ?? []), id]);
		}
	return index;
}

/**
 * The codes whose symbolic names are in a text, in its order, each once.
 * @example 'failureReason: UserAccountNotFound' // => ['50034']
 */
export function findSymbols(text: string, index: SymbolIndex): string[] {
	const names = text.match(namePattern) ?? [];
	return [...new Set(names.flatMap((name) => index.get(name.toLowerCase()) ?? []))];
}
