/** Whether a word is in both of two texts, or in the first or the second alone. */
export type WordKind = 'same' | 'removed' | 'added';

/** A word of one of two texts, or of both. */
interface AlignedWord {
	readonly kind: WordKind;
	readonly word: string;
}

/**
 * The words of two texts in one order, as many of them shared as can be.
 * @example alignWords(['a', 'b'], ['a', 'c']).map(({ kind }) => kind) // => ['same', 'removed', 'added']
 */
export function alignWords(old: readonly string[], now: readonly string[]): readonly AlignedWord[] {
	const common = measureCommon(old, now);
	const aligned: AlignedWord[] = [];
	let [at, to] = [0, 0];
	while (at < old.length || to < now.length) {
		const isSame = at < old.length && old[at] === now[to];
		const isRemoved = !isSame && at < old.length && (to >= now.length || common(at + 1, to) >= common(at, to + 1));
		const kind = isSame ? 'same' : isRemoved ? 'removed' : 'added';
		aligned.push({ kind, word: (kind === 'added' ? now[to] : old[at]) ?? '' });
		if (kind !== 'added') at += 1;
		if (kind !== 'removed') to += 1;
	}
	return aligned;
}

/** The places, in its own text, of the words that this one of the texts has alone. */
export function listOwnPlaces(aligned: readonly AlignedWord[], kind: 'removed' | 'added'): readonly number[] {
	const others = kind === 'removed' ? 'added' : 'removed';
	const own = aligned.filter((word) => word.kind !== others);
	return own.flatMap((word, place) => (word.kind === kind ? [place] : []));
}

/** The length of the longest common subsequence of what follows two positions. */
function measureCommon(old: readonly string[], now: readonly string[]): (at: number, to: number) => number {
	const width = now.length + 1;
	const lengths = new Uint32Array((old.length + 1) * width);
	const read = (at: number, to: number): number => lengths[at * width + to] ?? 0;
	for (let at = old.length - 1; at >= 0; at--)
		for (let to = now.length - 1; to >= 0; to--)
			lengths[at * width + to] =
				old[at] === now[to] ? read(at + 1, to + 1) + 1 : Math.max(read(at + 1, to), read(at, to + 1));
	return read;
}
