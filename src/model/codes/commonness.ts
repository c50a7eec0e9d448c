import type { Code } from '../../schema/code.ts';
import { mostMet } from './most-met.ts';
import { countEvidence } from './prominence.ts';

/** How common a code seems, from 0, of which little is known in public, to 3, one of those met most often. */
export type Commonness = 0 | 1 | 2 | 3;

/** The least evidence, see {@link countEvidence}, of each degree from 1 on. */
const leastEvidence = [12, 30] as const;

const mostMetIds: ReadonlySet<string> = new Set(mostMet);

/**
 * How common a code seems, by the public evidence of its page and the list of those met most: nobody publishes counts.
 * See docs/decisions/0036-how-common.md.
 */
export function measureCommonness(
	id: string,
	code: Pick<Code, 'sources' | 'causes' | 'oauth' | 'examples'>,
): Commonness {
	if (mostMetIds.has(id)) return 3;
	const evidence = countEvidence(code);
	return leastEvidence.filter((least) => evidence >= least).length as Commonness;
}
