import type { Code } from '../../schema/code.ts';
import type { Actor, Kind } from '../../schema/code-values.ts';
import type { Judgement } from './causes.ts';
import { mostMet } from './most-met.ts';
import { countEvidence } from './prominence.ts';

type AreaCode = Pick<Code, 'causes' | 'examples' | 'oauth' | 'sources'> &
	Pick<Judgement, 'actors'> & { readonly id: string };

/**
 * The codes of an area that people meet most: those of the list of most met codes in its order, then those with the
 * most public evidence; codes without any example or OAuth response are left out.
 */
export function findMostMet<Entry extends AreaCode>(codes: readonly Entry[], most: number): readonly Entry[] {
	const ranks = new Map<string, number>(mostMet.map((id, rank) => [id, rank]));
	const rankOf = ({ id }: AreaCode): number => ranks.get(id) ?? mostMet.length;
	return codes
		.filter((code) => ranks.has(code.id) || code.examples || code.oauth)
		.sort((a, b) => rankOf(a) - rankOf(b) || countEvidence(b) - countEvidence(a))
		.slice(0, most);
}

/** Who is named first on at least a quarter of the pages that name anyone, the most frequent first. */
export function findCommonActors(codes: readonly AreaCode[]): readonly Actor[] {
	const named = codes.flatMap(({ actors }) => actors?.[0] ?? []);
	const groups = [...Map.groupBy(named, (actor) => actor)].sort(([, a], [, b]) => b.length - a.length);
	return groups.filter(([, members]) => members.length >= named.length / 4).map(([actor]) => actor);
}

/** How many codes are of each kind, the most frequent first; codes whose kind is unknown are left out. */
export function countKinds(codes: readonly Pick<Code, 'kind'>[]): readonly (readonly [kind: Kind, count: number])[] {
	const groups = Map.groupBy(
		codes.flatMap(({ kind }) => kind ?? []),
		(kind) => kind,
	);
	return [...groups].map(([kind, members]) => [kind, members.length] as const).sort(([, a], [, b]) => b - a);
}
