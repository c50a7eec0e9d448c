import type { Code } from '../../schema/code.ts';
import type { Tier } from '../../schema/code-values.ts';
import { tiers } from './labels.ts';
import { findOtherText } from './official.ts';

/** What coverage asks of a code. */
export type CoveredCode = Pick<
	Code,
	'tier' | 'area' | 'messages' | 'oauth' | 'sources' | 'reviewed' | 'kind' | 'credential'
>;

/** What is counted: a name, what it means, and whether a code has it. Whatever a code lacks counts as unknown. */
export const aspects = {
	messages: {
		name: 'Messages',
		meaning: 'a literal text of the service',
		has: ({ messages }) => messages !== undefined,
	},
	oauth: {
		name: 'OAuth responses',
		meaning: 'an observed OAuth 2.0 error response',
		has: ({ oauth }) => oauth !== undefined,
	},
	sources: {
		name: 'Sources',
		meaning: 'a source besides the reference document',
		has: ({ sources }) => sources.length > 0,
	},
	kind: { name: 'Kind', meaning: 'whether it is an error at all', has: ({ kind }) => kind !== undefined },
	credential: {
		name: 'Password',
		meaning: 'evidence whether the password had been accepted',
		has: ({ credential }) => credential !== undefined && credential !== 'unknown',
	},
	reviewed: {
		name: 'Reviewed help',
		meaning: 'a page that someone read against its sources',
		has: ({ reviewed }) => reviewed !== undefined,
	},
} as const satisfies Record<
	string,
	{ readonly name: string; readonly meaning: string; readonly has: (code: CoveredCode) => boolean }
>;
/** The name of something that is counted. */
export type Aspect = keyof typeof aspects;

/** A row of the coverage: how many codes, and how many of them have each aspect. */
interface CoverageRow {
	/** The id of an area, or nothing for the whole tier. */
	readonly area: string | undefined;
	readonly total: number;
	readonly known: Readonly<Record<Aspect, number>>;
}

/** The coverage of a tier: the whole first, then each area that has codes in it, in the order of the areas. */
export interface TierCoverage {
	readonly tier: Tier;
	readonly rows: readonly CoverageRow[];
}

/** Counts what is known, per tier and area. */
export function measureCoverage(codes: readonly CoveredCode[], areas: readonly string[]): readonly TierCoverage[] {
	const byTier = Map.groupBy(codes, ({ tier }) => tier);
	return tierNames.flatMap((tier) => {
		const all = byTier.get(tier) ?? [];
		const byArea = Map.groupBy(all, ({ area }) => area);
		const rows = areas.flatMap((area) => (byArea.has(area) ? [countRow(area, byArea.get(area) ?? [])] : []));
		return all.length > 0 ? [{ tier, rows: [countRow(undefined, all), ...rows] }] : [];
	});
}

const tierNames = Object.keys(tiers) as readonly Tier[];

function countRow(area: string | undefined, codes: readonly CoveredCode[]): CoverageRow {
	const known = Object.fromEntries(
		Object.entries(aspects).map(([name, { has }]) => [name, codes.filter(has).length]),
	) as Record<Aspect, number>;
	return { area, total: codes.length, known };
}

/** How many codes each edition of the reference document has, and in how many their texts differ. */
export function countEditions(codes: readonly Pick<Code, 'official'>[]): {
	readonly global: number;
	readonly china: number;
	readonly differing: number;
} {
	return {
		global: codes.filter(({ official }) => official?.global !== undefined).length,
		china: codes.filter(({ official }) => official?.china !== undefined).length,
		differing: codes.filter(({ official }) => findOtherText(official) !== undefined).length,
	};
}

/**
 * How many codes each tier has, as one sentence.
 * @example describeCounts([{ tier: 'met' }]) // => '1 code: 0 documented, 1 reported, 0 message only.'
 */
export function describeCounts(codes: readonly Pick<Code, 'tier'>[]): string {
	const counts = tierNames.map(
		(tier) => `${codes.filter((code) => code.tier === tier).length} ${tiers[tier].name.toLowerCase()}`,
	);
	return `${codes.length} ${codes.length === 1 ? 'code' : 'codes'}: ${counts.join(', ')}.`;
}
