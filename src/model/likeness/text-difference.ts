import { alignWords, listOwnPlaces } from '../text/align-words.ts';

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
	const aligned = alignWords(own.map(comparedBy), others.map(comparedBy));
	const here = quoteRuns(own, listOwnPlaces(aligned, 'removed'));
	const there = quoteRuns(others, listOwnPlaces(aligned, 'added'));
	if (here === '' && there === '') return undefined;
	if (here === '') return `${other.id} adds ${there}.`;
	return there === '' ? `${one.id} adds ${here}.` : `${one.id} says ${here}, ${other.id} says ${there}.`;
}

function comparedBy({ compared }: WrittenWord): string {
	return compared;
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

/** So many shared words between two differing ones are quoted with them, which reads better than pieces. */
const widestGap = 2;

/** The words at these places, those near each other in one pair of quotation marks. */
function quoteRuns(words: readonly WrittenWord[], places: readonly number[]): string {
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
