/** A run of an excerpt, marked where it holds what was searched. */
export interface MarkedText {
	readonly text: string;
	readonly isMarked: boolean;
}

/** With fewer words nothing is said. */
const leastWords = 5;

/** What an index holds beside sentences: the number with the title, and symbols, which are one long word. */
const noSentence = /^(?:AADSTS\d+:|\S*[a-z][A-Z]\S*[a-z][A-Z]\S*(?:\s|$))/;

/**
 * The sentence of an excerpt in which most was searched, with an ellipsis where it is cut; nothing where the excerpt has
 * none, but titles, symbols and beginnings.
 * @param runs the words of an index around what was searched, cut anywhere
 * @example chooseSentence([{ text: 'here. The token of the app has ', isMarked: false }, { text: 'expired', isMarked: true }])
 * // => [{ text: 'The token of the app has ', isMarked: false }, { text: 'expired', isMarked: true }, { text: '…', isMarked: false }]
 */
export function chooseSentence(runs: readonly MarkedText[]): readonly MarkedText[] {
	const [best] = splitSentences(runs)
		.filter((sentence) => isPlain(textOf(sentence)))
		.sort((one, other) => countMarked(other) - countMarked(one));
	return best && countMarked(best) > 0 ? addEllipses(best) : [];
}

function splitSentences(runs: readonly MarkedText[]): readonly (readonly MarkedText[])[] {
	const sentences: MarkedText[][] = [[]];
	for (const { text, isMarked } of runs)
		text.split(/(?<=[.!?])\s+/).forEach((part, place) => {
			if (place > 0) sentences.push([]);
			if (part !== '') sentences.at(-1)?.push({ text: part, isMarked });
		});
	return sentences;
}

function textOf(sentence: readonly MarkedText[]): string {
	return sentence.map(({ text }) => text).join('');
}

function isPlain(sentence: string): boolean {
	return !noSentence.test(sentence) && sentence.trim().split(/\s+/).length >= leastWords;
}

function countMarked(sentence: readonly MarkedText[]): number {
	return sentence.filter(({ isMarked }) => isMarked).length;
}

function addEllipses(sentence: readonly MarkedText[]): readonly MarkedText[] {
	const text = textOf(sentence);
	const ellipsis = { text: '…', isMarked: false };
	return [
		...(/^[\p{Ll}\d,;)]/u.test(text) ? [ellipsis] : []),
		...sentence,
		...(/[.!?]["”)]?\s*$/.test(text) ? [] : [ellipsis]),
	];
}
