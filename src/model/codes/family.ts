/** The codes whose numbers share a beginning: the shorter ones that a number extends, and the longer ones that extend it. */
export interface Family {
	/** Shorter numbers, shortest first. */
	readonly shorter: readonly string[];
	/** Longer numbers, in numeric order. */
	readonly longer: readonly string[];
}

/**
 * The family of every code. The service often adds a digit or two to a number for a more specific case
 * (53003 and 530034), so these are candidates, not proven relatives.
 * @param ids all code ids
 * @example groupFamilies(['53003', '530034']).get('53003') // => { shorter: [], longer: ['530034'] }
 */
export function groupFamilies(ids: readonly string[]): ReadonlyMap<string, Family> {
	const known = new Set(ids);
	const longer = new Map<string, string[]>(ids.map((id) => [id, []]));
	const shorter = new Map<string, string[]>();
	for (const id of [...ids].sort((a, b) => Number(a) - Number(b))) {
		const prefixes = prefixesOf(id).filter((prefix) => known.has(prefix));
		shorter.set(id, prefixes);
		for (const prefix of prefixes) longer.get(prefix)?.push(id);
	}
	return new Map(ids.map((id) => [id, { shorter: shorter.get(id) ?? [], longer: longer.get(id) ?? [] }]));
}

/** The proper beginnings of a number that are long enough to be a code. */
function prefixesOf(id: string): string[] {
	return Array.from({ length: Math.max(0, id.length - 4) }, (_, index) => id.slice(0, index + 4));
}
