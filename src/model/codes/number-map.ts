/** Codes whose numbers begin alike, and the areas that most of them belong to. */
export interface NumberRange {
	/** How the numbers begin, such as `53`. */
	readonly start: string;
	readonly count: number;
	/** The ids of the areas, the one with the most codes first, at most two. */
	readonly areas: readonly string[];
}

/**
 * The map of the numbers: codes grouped by their first two digits, in numeric order; small groups are left out.
 * @param codes ids and area ids
 * @param least how many codes a group needs to be on the map
 * @example mapNumbers([{ id: '53003', area: 'conditional-access' }], 1) // => [{ start: '53', count: 1, areas: ['conditional-access'] }]
 */
export function mapNumbers(codes: readonly { id: string; area: string }[], least: number): readonly NumberRange[] {
	const groups = Map.groupBy(codes, ({ id }) => id.slice(0, 2));
	return [...groups]
		.filter(([, members]) => members.length >= least)
		.map(([start, members]) => ({ start, count: members.length, areas: commonAreas(members) }))
		.sort((a, b) => a.start.localeCompare(b.start));
}

function commonAreas(members: readonly { area: string }[]): readonly string[] {
	const counts = Map.groupBy(members, ({ area }) => area);
	return [...counts]
		.sort(([, a], [, b]) => b.length - a.length)
		.slice(0, 2)
		.map(([area]) => area);
}
