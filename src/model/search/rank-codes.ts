/** What speaks for codes in one search. */
export interface Findings {
	/** Those whose number, name, title or alias fits, each with how well. */
	readonly names: readonly ScoredCode[];
	/** Those whose pages have the words, each with how well. */
	readonly texts: readonly ScoredCode[];
	/** Whether the pages were searched for what was typed; a corrected or shortened search counts less. */
	readonly isPlain: boolean;
	/** Those whose symbol or message the words are, the likeliest first. */
	readonly meant: readonly string[];
	/** Those whose messages come closest to the words, the closest first. */
	readonly closest: readonly string[];
}

/** A code and how well it fits, comparable within one list. */
interface ScoredCode {
	readonly id: string;
	readonly score: number;
}

const textWeight = 0.9;
const changedTextWeight = 0.3;
/** What the closest message adds; each one behind it adds less. */
const closestWeight = 1.2;

/**
 * The codes of a search, each once: those that are meant, and then the others by how well names, texts and messages fit,
 * each list measured by its best.
 * @param demandOf how much likelier it is than of others that people ask for a code, as a factor
 * @example rankCodes({ names: [{ id: '1', score: 4 }], texts: [{ id: '2', score: 9 }], isPlain: true, meant: [], closest: [] }, () => 1) // => ['1', '2']
 */
export function rankCodes(findings: Findings, demandOf: (id: string) => number): readonly string[] {
	const { names, texts, isPlain, meant, closest } = findings;
	const scores = new Map<string, number>();
	const add = (id: string, score: number): void => {
		scores.set(id, (scores.get(id) ?? 0) + score);
	};
	const addAll = (codes: readonly ScoredCode[], weight: number): void => {
		const best = codes.reduce((most, { score }) => Math.max(most, score), 0);
		for (const { id, score } of codes) add(id, (weight * score) / best);
	};
	addAll(names, 1);
	addAll(
		texts.map(({ id, score }) => ({ id, score: score * demandOf(id) })),
		isPlain ? textWeight : changedTextWeight,
	);
	for (const [place, id] of closest.entries()) add(id, closestWeight / (1 + place / 4));
	const ranked = [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id);
	return [...new Set([...meant, ...ranked])];
}
