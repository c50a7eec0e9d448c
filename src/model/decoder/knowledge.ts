import { readTier, tierLetters } from '../codes/tier-letters.ts';
import type { DecoderEntry } from './entry.ts';
import { compileTemplate } from '../messages/template.ts';
import { indexMessages, type MessageIndex } from '../messages/template-index.ts';
import { prepareOauthErrors, type FindOauthError } from './oauth-errors.ts';
import { indexSymbols, type SymbolIndex } from './symbols.ts';
import type { Tier } from '../../schema/code-values.ts';

/** All that the decoder knows, ready for use. */
export interface DecoderKnowledge {
	readonly entries: ReadonlyMap<string, DecoderEntry>;
	readonly index: MessageIndex;
	readonly symbols: SymbolIndex;
	readonly findOauthError: FindOauthError;
}

/** The JSON form: columns in numeric order of the codes, because like beside like compresses best. */
interface WrittenKnowledge {
	readonly version: 3;
	/** The values of the OAuth field `error` that have a page, by spaces. */
	readonly oauthErrors: string;
	/** Each number less the one before. */
	readonly steps: readonly number[];
	/** A letter for each code. */
	readonly tiers: string;
	readonly prominences: readonly number[];
	/** The values of `error` that each code comes with, by spaces. */
	readonly errors: readonly string[];
	readonly texts: readonly (readonly string[])[];
}

function tierOf(letter: unknown): Tier {
	const tier = readTier(letter);
	if (!tier) throw new TypeError(`decoder knowledge: expected a tier letter, received ${String(letter)}`);
	return tier;
}

/**
 * The JSON value that {@link readKnowledge} reads.
 * @param oauthErrors the values of the OAuth field `error` that have a page
 */
export function writeKnowledge(entries: readonly DecoderEntry[], oauthErrors: readonly string[] = []): unknown {
	const sorted = [...entries].sort((one, other) => Number(one.id) - Number(other.id));
	return {
		version: 3,
		oauthErrors: oauthErrors.join(' '),
		steps: sorted.map(({ id }, place) => Number(id) - Number(sorted[place - 1]?.id ?? 0)),
		tiers: sorted.map(({ tier }) => tierLetters[tier]).join(''),
		prominences: sorted.map(({ prominence }) => prominence),
		errors: sorted.map(({ errors }) => errors.join(' ')),
		texts: sorted.map(({ texts }) => texts),
	} satisfies WrittenKnowledge;
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
	const usable = templates.filter(({ items }) => items.filter(({ kind }) => kind === 'word').length > 1);
	return {
		entries: new Map(entries.map((entry) => [entry.id, entry])),
		index: indexMessages(usable),
		symbols: indexSymbols(entries),
		findOauthError: prepareOauthErrors([...oauthErrors, ...entries.flatMap(({ errors }) => errors)]),
	};
}

/**
 * Reads the value that {@link writeKnowledge} wrote.
 * @throws {TypeError} when the value is no such thing, naming what was expected
 */
export function readKnowledge(json: unknown): DecoderKnowledge {
	const written = (json ?? {}) as Partial<WrittenKnowledge>;
	if (written.version !== 3) throw new TypeError('decoder knowledge: expected version 3');
	const { oauthErrors, steps, tiers = '', prominences, errors, texts } = written;
	if (typeof oauthErrors !== 'string')
		throw new TypeError(`decoder knowledge: expected values of error, received ${JSON.stringify(oauthErrors)}`);
	for (const column of [prominences, errors, texts])
		if (!Array.isArray(steps) || !Array.isArray(column) || column.length !== steps.length)
			throw new TypeError('decoder knowledge: expected columns of equal length');
	let id = 0;
	const entries = (steps ?? []).map((step, place): DecoderEntry => {
		id += step;
		return {
			id: String(id),
			tier: tierOf(tiers.charAt(place)),
			prominence: Number(prominences?.[place]),
			errors: String(errors?.[place]).split(' ').filter(Boolean),
			texts: (texts?.[place] ?? []).map(String),
		};
	});
	return createKnowledge(entries, oauthErrors.split(' ').filter(Boolean));
}
