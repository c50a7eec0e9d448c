import type { DecoderEntry } from './entry.ts';
import { compileTemplate } from '../messages/template.ts';
import { indexMessages, type MessageIndex } from '../messages/template-index.ts';
import { indexSymbols, type SymbolIndex } from './symbols.ts';
import type { Tier } from '../../schema/code-values.ts';

/** All that the decoder knows, ready for use. */
export interface DecoderKnowledge {
	readonly entries: ReadonlyMap<string, DecoderEntry>;
	readonly index: MessageIndex;
	readonly symbols: SymbolIndex;
}

/** The JSON form: a version, then for each code `[number less the one before, tier, prominence, errors, ...texts]`. */
type EncodedKnowledge = readonly [version: 1, ...rows: (readonly [number, string, number, string, ...string[]])[]];

const tierLetters = { documented: 'd', met: 'm', listed: 'l' } as const satisfies Record<Tier, string>;

function tierOf(letter: unknown): Tier {
	const tier = (Object.keys(tierLetters) as Tier[]).find((name) => tierLetters[name] === letter);
	if (!tier) throw new TypeError(`decoder knowledge: expected a tier letter, received ${String(letter)}`);
	return tier;
}

/** The JSON value that {@link decodeDecoderKnowledge} reads, in numeric order of the codes. */
export function encodeDecoderKnowledge(entries: readonly DecoderEntry[]): unknown {
	let last = 0;
	const rows = [...entries].sort((one, other) => Number(one.id) - Number(other.id));
	const encoded = rows.map(({ id, tier, prominence, errors, texts }) => {
		const step = Number(id) - last;
		last = Number(id);
		return [step, tierLetters[tier], prominence, errors.join(' '), ...texts] as const;
	});
	return [1, ...encoded] satisfies EncodedKnowledge;
}

/** The knowledge ready for use, from entries. */
export function createDecoderKnowledge(entries: readonly DecoderEntry[]): DecoderKnowledge {
	const templates = entries.flatMap(({ id, texts }) => texts.map((text) => compileTemplate(id, text)));
	const usable = templates.filter(({ items }) => items.filter(({ kind }) => kind === 'word').length > 1);
	return {
		entries: new Map(entries.map((entry) => [entry.id, entry])),
		index: indexMessages(usable),
		symbols: indexSymbols(entries),
	};
}

/**
 * Reads the value that {@link encodeDecoderKnowledge} wrote.
 * @throws {TypeError} when the value is no such thing, naming what was expected
 */
export function decodeDecoderKnowledge(json: unknown): DecoderKnowledge {
	if (!Array.isArray(json) || json[0] !== 1) throw new TypeError('decoder knowledge: expected version 1');
	let id = 0;
	const entries = json.slice(1).map((row: unknown): DecoderEntry => {
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
	return createDecoderKnowledge(entries);
}
