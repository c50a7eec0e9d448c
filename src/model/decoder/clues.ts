/** A literal piece of a pasted text that points to one of a code's causes. */
export interface FoundClue {
	/** The place of the cause among those of its code, from 0. */
	readonly cause: number;
	/** The piece as the page writes it. */
	readonly clue: string;
}

/**
 * The causes that a text points to, each with the longest of its clues that the text holds, in upper or lower case. The
 * one with the longest clue comes first: it says most of the text.
 * @param texts the text in the forms in which it is read, such as with and without its percent signs undone
 * @param clues those of each cause
 * @example findClues(['by BOT framework'], [[], ['Bot Framework']]) // => [{ cause: 1, clue: 'Bot Framework' }]
 */
export function findClues(texts: readonly string[], clues: readonly (readonly string[])[]): readonly FoundClue[] {
	const lower = texts.map((text) => text.toLowerCase());
	const found = clues.flatMap((pieces, cause) => {
		const held = pieces.filter((piece) => lower.some((text) => text.includes(piece.toLowerCase())));
		const [clue] = held.sort(byLength);
		return clue === undefined ? [] : [{ cause, clue }];
	});
	return found.sort((one, other) => byLength(one.clue, other.clue));
}

function byLength(one: string, other: string): number {
	return other.length - one.length;
}

/** A cause, and the piece of the text that points to it. */
export interface OrderedCause<Cause> {
	readonly cause: Cause;
	readonly clue?: string;
}

/** The causes in the order in which they fit a text: those that it points to come first, the others stay as they are. */
export function orderCauses<Cause>(
	causes: readonly Cause[],
	clues: readonly FoundClue[] = [],
): readonly OrderedCause<Cause>[] {
	const pointed = clues.flatMap(({ cause: place, clue }) => {
		const cause = causes[place];
		return cause === undefined ? [] : [{ cause, clue }];
	});
	const others = causes.filter((cause) => !pointed.some((one) => one.cause === cause));
	return [...pointed, ...others.map((cause) => ({ cause }))];
}
