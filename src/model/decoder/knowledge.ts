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

/**
 * The JSON form: a version, the values of the OAuth field `error` that have a page, then for each code
 * `[number less the one before, tier, prominence, errors, ...texts]`.
 */
type WrittenKnowledge = readonly [
	version: 2,
	oauthErrors: string,
	...rows: (readonly [number, string, number, string, ...string[]])[],
];

function tierOf(letter: unknown): Tier {
	const tier = readTier(letter);
	if (!tier) throw new TypeError(`decoder knowledge: expected a tier letter, received ${String(letter)}`);
	return tier;
}

/**
 * The JSON value that {@link readKnowledge} reads, in numeric order of the codes.
 * @param oauthErrors the values of the OAuth field `error` that have a page
 */
export function writeKnowledge(entries: readonly DecoderEntry[], oauthErrors: readonly string[] = []): unknown {
	let last = 0;
	const rows = [...entries].sort((one, other) => Number(one.id) - Number(other.id));
	const written = rows.map(({ id, tier, prominence, errors, texts }) => {
		const step = Number(id) - last;
		last = Number(id);
		return [step, tierLetters[tier], prominence, errors.join(' '), ...texts] as const;
	});
	return [2, oauthErrors.join(' '), ...written] satisfies WrittenKnowledge;
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
	if (!Array.isArray(json) || json[0] !== 2) throw new TypeError('decoder knowledge: expected version 2');
	const [, oauthErrors, ...rows] = json as [unknown, unknown, ...unknown[]];
	if (typeof oauthErrors !== 'string')
		throw new TypeError(`decoder knowledge: expected values of error, received ${JSON.stringify(oauthErrors)}`);
	let id = 0;
	const entries = rows.map((row: unknown): DecoderEntry => {
		if (!Array.isArray(row) || typeof row[0] !== 'number')
			throw new TypeError(`decoder knowledge: expected a row, received ${JSON.stringify(row)}`);
		const [step, letter, prominence, errors, ...texts] = row as [number, unknown, unknown, unknown, ...unknown[]];
		id += step;
		return {
			id: String(id),
			tier: tierOf(letter),
			prominence: Number(prominence),
			errors: String(errors).split(' ').filter(Boolean),
			texts: texts.map(String),
		};
	});
	return createKnowledge(entries, oauthErrors.split(' ').filter(Boolean));
}
