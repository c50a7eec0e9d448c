import type { AlikeCode, Likeness } from './alike-texts.ts';
import { listNamed } from './shown-alike.ts';

/** More is a list that nobody reads, and the pages of codes with causes are long already. */
const mostShown = 5;
const likenesses: readonly Likeness[] = ['same', 'near'];

/**
 * For every code with causes, the way back to the pages that name it as one with their text: those with the same text
 * first, then those whose text differs in the fewest letters.
 * @param alike what the pages of the codes without causes name; the others are not in it
 * @example findTwins(new Map([['2', [{ code: '1', likeness: 'same' }]]])).get('1') // => [{ code: '2', likeness: 'same' }]
 */
export function findTwins(alike: ReadonlyMap<string, readonly AlikeCode[]>): ReadonlyMap<string, readonly AlikeCode[]> {
	const named = [...alike].flatMap(([id, others]) =>
		likenesses
			.flatMap((likeness) => listNamed(others, likeness))
			.filter(({ code }) => !alike.has(code))
			.map(({ code, ...how }) => ({ of: code, twin: { ...how, code: id } })),
	);
	const byCode = Map.groupBy(named, ({ of }) => of);
	return new Map([...byCode].map(([id, twins]) => [id, twins.map(({ twin }) => twin).sort(byNearness)]));
}

/**
 * The twins that the page of a code names.
 * @param related what it shows as related, which says more
 */
export function chooseTwins(
	twins: readonly AlikeCode[],
	related: readonly { readonly code: string }[],
): readonly AlikeCode[] {
	const shown = new Set(related.map(({ code }) => code));
	return twins.filter(({ code }) => !shown.has(code)).slice(0, mostShown);
}

function byNearness(one: AlikeCode, other: AlikeCode): number {
	return (
		likenesses.indexOf(one.likeness) - likenesses.indexOf(other.likeness) ||
		(one.remark?.length ?? 0) - (other.remark?.length ?? 0) ||
		Number(one.code) - Number(other.code)
	);
}
