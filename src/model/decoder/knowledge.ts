import type { DecoderEntry } from './entry.ts';
import { compileTemplate } from '../messages/template.ts';
import { indexMessages, type MessageIndex } from '../messages/template-index.ts';
import { prepareOauthErrors, type FindOauthError } from './oauth-errors.ts';
import { indexSymbols, type SymbolIndex } from './symbols.ts';

/** All that the decoder knows, ready for use. */
export interface DecoderKnowledge {
	readonly entries: ReadonlyMap<string, DecoderEntry>;
	readonly index: MessageIndex;
	readonly symbols: SymbolIndex;
	readonly findOauthError: FindOauthError;
}

/**
 * The JSON form: columns in numeric order of the codes, because like beside like compresses best. What the list of codes
 * has as well is read from there: numbers, tiers, symbolic names.
 */
interface WrittenKnowledge {
	readonly version: 5;
	/** The values of the OAuth field `error` that have a page, by spaces. */
	readonly oauthErrors: string;
	readonly prominences: readonly number[];
	/** The values of `error` that each code comes with, by spaces. */
	readonly errors: readonly string[];
	/**
	 * The texts of each code, with {@link symbolMark} in place of its symbolic name at the beginning, and {@link textMark}
	 * between two, and twice behind the last: 600 bytes less, compressed, than lists.
	 */
	readonly texts: string;
}

/** No text begins so. */
const symbolMark = '~';
/** No text has it. */
const textMark = '|';
const endMark = textMark + textMark;

/**
 * The JSON value that {@link readKnowledge} reads.
 * @param entries of all codes in the list of codes
 * @param oauthErrors the values of the OAuth field `error` that have a page
 */
export function writeKnowledge(entries: readonly DecoderEntry[], oauthErrors: readonly string[] = []): unknown {
	const sorted = [...entries].sort((one, other) => Number(one.id) - Number(other.id));
	return {
		version: 5,
		oauthErrors: oauthErrors.join(' '),
		prominences: sorted.map(({ prominence }) => prominence),
		errors: sorted.map(({ errors }) => errors.join(' ')),
		texts: sorted
			.map(({ symbol, texts }) => texts.map((text) => markSymbol(text, symbol)).join(textMark) + endMark)
			.join(''),
	} satisfies WrittenKnowledge;
}

function markSymbol(text: string, symbol = ''): string {
	if (text.startsWith(symbolMark)) throw new TypeError(`decoder knowledge: expected no ${symbolMark} before ${text}`);
	if (text.includes(textMark)) throw new TypeError(`decoder knowledge: expected no ${textMark} in ${text}`);
	return symbol !== '' && text.startsWith(symbol) ? symbolMark + text.slice(symbol.length) : text;
}

/**
 * The knowledge ready for use, from entries.
 * @param oauthErrors the values of the OAuth field `error` that have a page; those of the entries are known as well
 */
export function createKnowledge(
	entries: readonly DecoderEntry[],
	oauthErrors: readonly string[] = [],
): DecoderKnowledge {
	const templates = entries.flatMap(({ id, texts }) => texts.map((text) => compileTemplate(id, text)));
	return {
		entries: new Map(entries.map((entry) => [entry.id, entry])),
		index: indexMessages(templates),
		symbols: indexSymbols(entries),
		findOauthError: prepareOauthErrors([...oauthErrors, ...entries.flatMap(({ errors }) => errors)]),
	};
}

/** What the list of codes says of a code; its symbolic name is empty where it has none. */
type ListedCode = Pick<DecoderEntry, 'id' | 'tier'> & { readonly symbol: string };

/**
 * Reads the value that {@link writeKnowledge} wrote.
 * @param codes the list of the same codes, in numeric order
 * @throws {TypeError} when the value is no such thing, naming what was expected
 */
export function readKnowledge(json: unknown, codes: readonly ListedCode[]): DecoderKnowledge {
	const written = (json ?? {}) as Partial<WrittenKnowledge>;
	if (written.version !== 5) throw new TypeError('decoder knowledge: expected version 5');
	const { oauthErrors, prominences, errors } = written;
	const texts = String(written.texts).split(endMark).slice(0, -1);
	if (typeof oauthErrors !== 'string')
		throw new TypeError(`decoder knowledge: expected values of error, received ${JSON.stringify(oauthErrors)}`);
	for (const column of [prominences, errors, texts])
		if (!Array.isArray(column) || column.length !== codes.length)
			throw new TypeError(`decoder knowledge: expected columns for ${codes.length} codes`);
	const entries = codes.map(({ id, tier, symbol }, place): DecoderEntry => ({
		id,
		tier,
		...(symbol !== '' && { symbol }),
		prominence: Number(prominences?.[place]),
		errors: String(errors?.[place]).split(' ').filter(Boolean),
		texts: String(texts[place])
			.split(textMark)
			.filter(Boolean)
			.map((text) => (text.startsWith(symbolMark) ? symbol + text.slice(1) : text)),
	}));
	return createKnowledge(entries, oauthErrors.split(' ').filter(Boolean));
}
