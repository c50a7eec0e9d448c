import type { Tier } from '../../schema/code-values.ts';

/** How much likelier it is that people ask for a code of a tier. */
const demandByTier = { documented: 1, met: 0.95, listed: 0.6 } as const satisfies Record<Tier, number>;
/** What each degree of commonness adds: enough to decide between like wordings, not against a clearly better one. */
const demandByDegree = 0.16;

/** So few terms name a thing that many codes are about, and say little of which one is meant. */
const fewTerms = 2;

/** Whether so few terms name a thing, of which each tells. */
export function nameOneThing(terms: number): boolean {
	return terms <= fewTerms;
}

/** What of a code decides how likely people ask for it. */
type Known = Readonly<{ tier: Tier; commonness: number }>;

/**
 * How much likelier it is than of others that people ask for a code, as a factor: how well it is known, and how common it
 * seems, which count twice where few terms leave it open. See docs/decisions/0036-how-common.md.
 * @param terms how many terms were typed
 */
export function demandOf({ tier, commonness }: Known, terms: number): number {
	const factor = demandByTier[tier] * (1 + demandByDegree * commonness);
	return nameOneThing(terms) ? factor ** 2 : factor;
}
