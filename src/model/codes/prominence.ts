import type { Code } from '../../schema/code.ts';
import { mostMet } from './most-met.ts';

const mostMetIds: ReadonlySet<string> = new Set(mostMet);
const mostMetBonus = 10;

type Evidence = Pick<Code, 'sources' | 'causes' | 'oauth' | 'examples'>;

/**
 * How much is known of a code's use: its sources, examples and observed responses, and whether it is one of those
 * that people meet most; its root, because whole numbers of it are less to load and tell as much. Between codes that
 * share a wording the more prominent one is the likelier.
 */
export function measureProminence(id: string, code: Evidence): number {
	return Math.floor(Math.sqrt(countEvidence(code) + (mostMetIds.has(id) ? mostMetBonus : 0)));
}

/**
 * How much public evidence a page has: the addresses that it and its causes rest on, each once, its observed responses,
 * and twice its examples of whole texts.
 */
export function countEvidence({ sources, causes = [], oauth = [], examples = [] }: Evidence): number {
	const proofs = causes.flatMap(({ evidence }) => evidence);
	const addresses = new Set([
		...sources.map(({ url }) => url),
		...proofs.flatMap((proof) => (proof.kind === 'inferred' ? [] : proof.url)),
	]);
	return addresses.size + oauth.length + 2 * examples.length;
}
