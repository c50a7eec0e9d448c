import type { Tier } from '../schema/code.ts';
import { readTerms, splitWords } from './search-words.ts';

/** A code as the list of suggestions knows it. */
export interface LookupEntry {
	readonly id: string;
	readonly tier: Tier;
	readonly title: string;
	readonly symbol: string;
	/** Stems of its aliases that neither title nor symbol hold. */
	readonly keywords: readonly string[];
}

/** What the lookup is made of. */
export interface LookupSource {
	readonly id: string;
	readonly tier: Tier;
	readonly title: string;
	readonly symbol?: string | undefined;
	readonly summary?: string | undefined;
	readonly aliases?: readonly string[] | undefined;
}

/** The codes that suggestions are made from, in numeric order. */
export interface CodeLookup {
	readonly entries: readonly LookupEntry[];
	readonly ids: readonly string[];
}

/** The JSON form: columns, because like texts side by side compress best. */
interface EncodedLookup {
	readonly version: 1;
	/** Each number less the one before. */
	readonly steps: readonly number[];
	/** One letter a code. */
	readonly tiers: string;
	/** One line a code. */
	readonly titles: string;
	readonly symbols: string;
	readonly keywords: string;
}

const TIER_LETTERS = { documented: 'd', met: 'm', listed: 'l' } as const satisfies Record<Tier, string>;
const LETTER_TIERS: Readonly<Record<string, Tier>> = { d: 'documented', m: 'met', l: 'listed' };

/** Aliases are what people type; a summary stands in for them only where a page has none and the code is met. */
function keywordsOf({ tier, title, symbol = '', summary = '', aliases = [] }: LookupSource): string[] {
	const shown = new Set([...readTerms(title), ...readTerms(symbol)]);
	const told = aliases.length > 0 || tier === 'listed' ? aliases : [summary];
	const more = told.flatMap(readTerms).filter((term) => !shown.has(term) && term.length > 1);
	return [...new Set(more)].sort();
}

/** The JSON value that {@link decodeCodeLookup} reads. */
export function encodeCodeLookup(sources: readonly LookupSource[]): unknown {
	const sorted = [...sources].sort((one, other) => Number(one.id) - Number(other.id));
	return {
		version: 1,
		steps: sorted.map(({ id }, place) => Number(id) - Number(sorted[place - 1]?.id ?? 0)),
		tiers: sorted.map(({ tier }) => TIER_LETTERS[tier]).join(''),
		titles: sorted.map(({ title }) => title).join('\n'),
		symbols: sorted.map(({ symbol = '' }) => symbol).join('\n'),
		keywords: sorted.map((source) => keywordsOf(source).join(' ')).join('\n'),
	} satisfies EncodedLookup;
}

function readLines(json: Readonly<Record<string, unknown>>, key: string, count: number): string[] {
	const column = json[key];
	const lines = typeof column === 'string' ? column.split('\n') : [];
	if (lines.length !== count)
		throw new TypeError(`code lookup: expected ${String(count)} lines in ${key}, received ${String(lines.length)}`);
	return lines;
}

/**
 * Reads the value that {@link encodeCodeLookup} wrote.
 * @throws {TypeError} when the value is no such thing, naming the column and what was expected
 */
export function decodeCodeLookup(json: unknown): CodeLookup {
	const record = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
	const { version, steps, tiers } = record;
	if (version !== 1 || !Array.isArray(steps) || typeof tiers !== 'string')
		throw new TypeError('code lookup: expected version 1 with steps and tiers');
	const columns = ['titles', 'symbols', 'keywords'].map((key) => readLines(record, key, steps.length));
	const [titles = [], symbols = [], keywords = []] = columns;
	let number = 0;
	const entries = steps.map((step: unknown, place): LookupEntry => {
		number += Number(step);
		const tier = LETTER_TIERS[tiers[place] ?? ''];
		if (tier === undefined || !Number.isInteger(number))
			throw new TypeError(`code lookup: expected a tier and a number in row ${String(place)}`);
		return {
			id: String(number),
			tier,
			title: titles[place] ?? '',
			symbol: symbols[place] ?? '',
			keywords: splitWords(keywords[place] ?? ''),
		};
	});
	return { entries, ids: entries.map(({ id }) => id) };
}
