/** A literal piece of a pasted text that points to one of a code's causes. */
export interface FoundClue {
	/** The place of the cause among those of its code, from 0. */
	readonly cause: number;
	/** The piece as the page writes it. */
	readonly clue: string;
}

/**
 * The causes that a text points to, each with the first of its clues that the text holds, in upper or lower case.
 * @param texts the text in the forms in which it is read, such as with and without its percent signs undone
 * @param clues those of each cause
 * @example findClues(['by BOT framework'], [[], ['Bot Framework']]) // => [{ cause: 1, clue: 'Bot Framework' }]
 */
export function findClues(texts: readonly string[], clues: readonly (readonly string[])[]): readonly FoundClue[] {
	const lower = texts.map((text) => text.toLowerCase());
	return clues.flatMap((pieces, cause) => {
		const clue = pieces.find((piece) => lower.some((text) => text.includes(piece.toLowerCase())));
		return clue === undefined ? [] : [{ cause, clue }];
	});
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
