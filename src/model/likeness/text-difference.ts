/** A word of a text as it is written, and what it is compared by. */
interface WrittenWord {
	readonly written: string;
	readonly compared: string;
}

/**
 * What tells the texts of two codes apart, in the words of these texts; nothing where only marks and capitals differ.
 * @example describeDifference({ id: '1', text: 'Key is missing.' }, { id: '2', text: 'Key is expired.' })
 * // => '1 says "missing", 2 says "expired".'
 */
export function describeDifference(
	one: { readonly id: string; readonly text: string },
	other: { readonly id: string; readonly text: string },
): string | undefined {
	const [own, others] = [splitWords(one.text), splitWords(other.text)];
	const shared = alignWords(own, others);
	const here = quoteRuns(own, new Set(shared.map(([place]) => place)));
	const there = quoteRuns(others, new Set(shared.map(([, place]) => place)));
	if (here === '' && there === '') return undefined;
	if (here === '') return `${other.id} adds ${there}.`;
	return there === '' ? `${one.id} adds ${here}.` : `${one.id} says ${here}, ${other.id} says ${there}.`;
}

/** Placeholders are one word, whatever they are called: their names are ours. */
function splitWords(text: string): readonly WrittenWord[] {
	return text.split(/\s+/).flatMap((written) => {
		const compared = written
			.toLowerCase()
			.replace(/\{[^{}]*\}/g, '{}')
			.replace(/[^\p{L}\p{N}{}]/gu, '');
		return compared === '' ? [] : [{ written, compared }];
	});
}

/** The places of the longest run of words that both texts have in their order. */
function alignWords(
	one: readonly WrittenWord[],
	other: readonly WrittenWord[],
): readonly (readonly [number, number])[] {
	const lengths = measureShared(one, other);
	const lengthAt = (here: number, there: number): number => lengths[here]?.[there] ?? 0;
	const shared: [number, number][] = [];
	let [here, there] = [0, 0];
	while (here < one.length && there < other.length) {
		if (one[here]?.compared === other[there]?.compared) shared.push([here++, there++]);
		else if (lengthAt(here + 1, there) >= lengthAt(here, there + 1)) here++;
		else there++;
	}
	return shared;
}

/** How many words both texts share from each pair of places on. */
function measureShared(one: readonly WrittenWord[], other: readonly WrittenWord[]): readonly (readonly number[])[] {
	const lengths = Array.from({ length: one.length + 1 }, () => Array<number>(other.length + 1).fill(0));
	for (let here = one.length - 1; here >= 0; here--) {
		const [row = [], next = []] = [lengths[here], lengths[here + 1]];
		for (let there = other.length - 1; there >= 0; there--) {
			const isSame = one[here]?.compared === other[there]?.compared;
			row[there] = isSame ? (next[there + 1] ?? 0) + 1 : Math.max(next[there] ?? 0, row[there + 1] ?? 0);
		}
	}
	return lengths;
}

/** So many shared words between two differing ones are quoted with them, which reads better than pieces. */
const widestGap = 2;

/** The words at other places, those near each other in one pair of quotation marks. */
function quoteRuns(words: readonly WrittenWord[], shared: ReadonlySet<number>): string {
	const places = words.map((_, place) => place).filter((place) => !shared.has(place));
	const runs: [from: number, to: number][] = [];
	for (const place of places) {
		const last = runs.at(-1);
		if (last && place - last[1] <= widestGap + 1) last[1] = place;
		else runs.push([place, place]);
	}
	return runs.map(([from, to]) => `"${spellRun(words.slice(from, to + 1))}"`).join(' and ');
}

/** Words without the quotation marks around them, and without the marks between them and their neighbors. */
function spellRun(words: readonly WrittenWord[]): string {
	return words
		.map(({ written }) => written.replace(/^["']|["'](?=[.,;:]?$)/g, ''))
		.join(' ')
		.replace(/[.,;:]$/, '');
}
