/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
}

/**
 * The difference of two texts, word by word; white space counts as one space.
 * @example compareWords('a red fox', 'a quick fox')
 * // => [{ kind: 'same', text: 'a' }, { kind: 'removed', text: 'red' }, { kind: 'added', text: 'quick' }, { kind: 'same', text: 'fox' }]
 */
export function compareWords(before: string, after: string): readonly WordRun[] {
	const old = toWords(before);
	const now = toWords(after);
	const common = measureCommon(old, now);
	const runs: WordRun[] = [];
	let [at, to] = [0, 0];
	while (at < old.length || to < now.length) {
		const isSame = at < old.length && old[at] === now[to];
		const isRemoved = !isSame && at < old.length && (to >= now.length || common(at + 1, to) >= common(at, to + 1));
		append(runs, isSame ? 'same' : isRemoved ? 'removed' : 'added', (isSame || isRemoved ? old[at] : now[to]) ?? '');
		if (isSame || isRemoved) at += 1;
		if (isSame || !isRemoved) to += 1;
	}
	return runs;
}

/** How many words are in only one of two texts. */
export function countDifferent(runs: readonly WordRun[]): number {
	return runs.filter(({ kind }) => kind !== 'same').reduce((sum, { text }) => sum + toWords(text).length, 0);
}

/** A difference as one line: `[-removed-]` and `{+added+}` in place. */
export function formatRuns(runs: readonly WordRun[]): string {
	const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
	return runs.map(({ kind, text }) => marks[kind].join(text)).join(' ');
}

function toWords(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

function append(runs: WordRun[], kind: WordRun['kind'], word: string): void {
	const last = runs.at(-1);
	if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${word}` };
	else runs.push({ kind, text: word });
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
