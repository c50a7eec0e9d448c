import type { Change } from '../../schema/change.ts';
import type { Tier } from '../../schema/code-values.ts';

/** A change with a name that never changes. */
export interface IdentifiedChange extends Change {
	/** The day and the position within it, counted from the oldest, such as `on-2026-11-23-1`; it can be an id in HTML. */
	readonly id: string;
}

/**
 * The changes with ids that stay as newer ones are added in front: the oldest of a day is its first.
 * @param changes the newest first
 * @internal
 */
export function identifyChanges(changes: readonly Change[]): readonly IdentifiedChange[] {
	const counts = new Map<string, number>();
	return changes
		.toReversed()
		.map((change) => {
			const position = (counts.get(change.date) ?? 0) + 1;
			counts.set(change.date, position);
			return { ...change, id: `on-${change.date}-${position}` };
		})
		.reverse();
}

/** Finds the newest change that concerns a code, by its own number or with all codes of its tier; in constant time. */
export type FindLastChange = (code: { readonly id: string; readonly tier: Tier }) => IdentifiedChange | undefined;

/**
 * Prepares {@link FindLastChange}.
 * @param changes the newest first
 */
export function indexChanges(changes: readonly IdentifiedChange[]): FindLastChange {
	const order = new Map(changes.map((change, index) => [change, index]));
	const byName = new Map<string, IdentifiedChange>();
	for (const change of changes.toReversed()) {
		for (const id of change.codes ?? []) byName.set(id, change);
		if (change.tier) byName.set(change.tier, change);
	}
	return ({ id, tier }) =>
		[byName.get(id), byName.get(tier)]
			.filter((change) => change !== undefined)
			.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
}
