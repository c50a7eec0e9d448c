import type { Tier } from '../../schema/code-values.ts';
import type { Family } from './family.ts';
import type { MutualRelation } from './relations.ts';

/** More is a list that nobody reads; all of them are in the data of the code. */
const mostShown = 5;
/** Beside codes that are printed with the same message, digits say little. */
const mostBesideTwins = 3;

/** The relations that the page of a code shows: those written on its own page come first. */
export function chooseRelations(relations: readonly MutualRelation[]): readonly MutualRelation[] {
	return relations.slice(0, mostShown);
}

/** What is asked of a code to tell whether it is a relative. */
interface Relative {
	readonly id: string;
	readonly area: string;
}

/**
 * The codes whose numbers share a beginning with a code's and that are of its area; where only the digits agree, the
 * codes have nothing to do with each other. Those that it names as related or as twins are left out.
 * @param find the code of an id
 */
export function chooseRelatives<Other extends Relative>(
	code: Pick<Relative, 'area'> & {
		readonly family: Family;
		readonly relations: readonly MutualRelation[];
		/** Codes that the page names because they have its message. */
		readonly twins: readonly { readonly code: string }[];
	},
	find: (id: string) => Other | undefined,
): readonly Other[] {
	const related = new Set([...code.relations, ...code.twins].map((relation) => relation.code));
	return [...code.family.shorter, ...code.family.longer]
		.flatMap((id) => find(id) ?? [])
		.filter(({ id, area }) => area === code.area && !related.has(id))
		.slice(0, code.twins.length > 0 ? mostBesideTwins : mostShown);
}

/**
 * The code that is explained and whose number a code of which only the message is known extends: the longest such number
 * of its area. Its other relatives are known as little, and share no more with it than digits.
 * @param find the code of an id
 */
export function chooseParent<Other extends Relative & { readonly tier: Tier }>(
	code: Parameters<typeof chooseRelatives>[0],
	find: (id: string) => Other | undefined,
): readonly Other[] {
	const shorter = { ...code, family: { shorter: code.family.shorter.toReversed(), longer: [] } };
	return chooseRelatives(shorter, find)
		.filter(({ tier }) => tier !== 'listed')
		.slice(0, 1);
}
