import type { Code } from '../../schema/code.ts';
import { mostMet } from './most-met.ts';

const mostMetIds: ReadonlySet<string> = new Set(mostMet);
const mostMetBonus = 10;

/**
 * How much is known of a code's use: its sources, examples and observed responses, and whether it is one of those
 * that people meet most. Between codes that share a wording the more prominent one is the likelier.
 */
export function measureProminence(id: string, code: Pick<Code, 'sources' | 'oauth' | 'examples'>): number {
	const { sources, oauth = [], examples = [] } = code;
	return sources.length + oauth.length + 2 * examples.length + (mostMetIds.has(id) ? mostMetBonus : 0);
}
