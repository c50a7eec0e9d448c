/**
 * Results that come later, behind those that are shown already and keep their places: a reader who has moved into a list
 * must find under the finger what was there.
 * @param keyOf what tells one result from another
 * @example keepOrder(['1', '2'], ['3', '2', '1'], String) // => ['1', '2', '3']
 */
export function keepOrder<Result>(
	shown: readonly Result[],
	later: readonly Result[],
	keyOf: (result: Result) => string,
): readonly Result[] {
	const known = new Set(shown.map(keyOf));
	return [...shown, ...later.filter((result) => !known.has(keyOf(result)))];
}
