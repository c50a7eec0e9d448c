/** A cause, and the piece of a pasted text that points to it. */
export interface OrderedCause<Cause> {
	readonly cause: Cause;
	/** As the page writes it. */
	readonly clue?: string;
}

/** A cause with the literal pieces of a text that point to it. */
interface WithClues {
	readonly clues?: readonly string[] | undefined;
}

/**
 * The causes in the order in which they fit a text. Those of which it holds a clue come first, the one with the longest
 * clue before the others, because it says most of the text; the rest stays in its order.
 * @param texts the text in lower case, in the forms in which it is read, such as with and without its percent signs undone
 */
export function orderCauses<Cause extends WithClues>(
	causes: readonly Cause[],
	texts: readonly string[],
): readonly OrderedCause<Cause>[] {
	const marked = causes.map((cause): OrderedCause<Cause> => {
		const held = (cause.clues ?? []).filter((piece) => texts.some((text) => text.includes(piece.toLowerCase())));
		const [clue] = held.sort((one, other) => other.length - one.length);
		return clue === undefined ? { cause } : { cause, clue };
	});
	// Sorting keeps the order of what is equal.
	return marked.sort((one, other) => (other.clue?.length ?? 0) - (one.clue?.length ?? 0));
}
