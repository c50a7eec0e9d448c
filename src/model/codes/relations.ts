import type { Relation } from '../../schema/code.ts';

/** A relation as one of its two sides shows it. */
export interface MutualRelation {
	/** The other code. */
	readonly code: string;
	/** What connects or distinguishes the two. */
	readonly why: string;
}

/**
 * The relations of every code, each shown from both sides: written once, on either page.
 * @param written what each code's file says
 * @example relateBothWays(new Map([['1', [{ code: '2', why: 'twins' }]]])).get('2') // => [{ code: '1', why: 'twins' }]
 */
export function relateBothWays(
	written: ReadonlyMap<string, readonly Relation[] | 'none' | undefined>,
): ReadonlyMap<string, readonly MutualRelation[]> {
	const sides = new Map<string, Map<string, string>>();
	for (const [id, related] of written) {
		for (const { code, why } of Array.isArray(related) ? (related as readonly Relation[]) : []) {
			addSide(sides, id, code, why, true);
			addSide(sides, code, id, why, false);
		}
	}
	return new Map([...sides].map(([id, others]) => [id, [...others].map(([code, why]) => ({ code, why }))]));
}

function addSide(sides: Map<string, Map<string, string>>, from: string, to: string, why: string, isOwn: boolean): void {
	const others = sides.get(from) ?? new Map<string, string>();
	if (isOwn || !others.has(to)) others.set(to, why);
	sides.set(from, others);
}
