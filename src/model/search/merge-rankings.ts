/** How fast a place loses weight; 60 is the constant of reciprocal rank fusion, smaller ones trust first places more. */
const flatness = 4;

/**
 * Two rankings joined into one by reciprocal ranks (Cormack, Clarke and Büttcher, SIGIR 2009): an id that both
 * put in front comes first.
 * @param names the ranking by number, name, title and alias
 * @param texts the ranking by full text
 * @param isPlain whether the full text was searched as typed; a corrected or shortened search counts less
 * @example mergeRankings(['1', '2'], ['2', '3'], true) // => ['2', '1', '3']
 */
export function mergeRankings(names: readonly string[], texts: readonly string[], isPlain: boolean): readonly string[] {
	const scores = new Map<string, number>();
	const add = (ids: readonly string[], weight: number): void => {
		ids.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + weight / (flatness + place)));
	};
	add(names, 1);
	add(texts, isPlain ? 0.9 : 0.6);
	return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id);
}
