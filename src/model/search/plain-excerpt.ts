/** A run of an excerpt, marked where it holds what was searched. */
interface MarkedText {
	readonly text: string;
	readonly isMarked: boolean;
}

/** With fewer words nothing is said. */
const leastWords = 5;

/** What an index holds beside sentences: the number with the title, and symbols, which are one long word. */
const noSentence = /^(?:AADSTS\d+:|\S*[a-z][A-Z]\S*[a-z][A-Z]\S*(?:\s|$))/;

/**
 * The sentence of an excerpt in which most was searched, with an ellipsis where it is cut; nothing where the excerpt has
 * none, but titles, symbols, and names that people look for.
 * @param runs the words of an index around what was searched, cut anywhere
 * @param title what is shown already
 * @example chooseSentence([{ text: 'here. The token of the app has ', isMarked: false }, { text: 'expired', isMarked: true }])
 * // => [{ text: 'The token of the app has ', isMarked: false }, { text: 'expired', isMarked: true }, { text: '…', isMarked: false }]
 */
export function chooseSentence(runs: readonly MarkedText[], title = ''): readonly MarkedText[] {
	const [best] = splitSentences(runs)
		.filter((sentence) => isPlain(textOf(sentence), title))
		.sort((one, other) => countMarked(other) - countMarked(one));
	return best && countMarked(best) > 0 ? addEllipses(best) : [];
}

function splitSentences(runs: readonly MarkedText[]): readonly (readonly MarkedText[])[] {
	const sentences: MarkedText[][] = [[]];
	for (const { text, isMarked } of runs)
		for (const part of text.split(/(?<=[.!?])(?=\s)/)) {
			const isNext = /^\s/.test(part) && /[.!?]$/.test(sentences.at(-1)?.at(-1)?.text ?? '');
			if (isNext) sentences.push([]);
			const said = isNext ? part.trimStart() : part;
			if (said !== '') sentences.at(-1)?.push({ text: said, isMarked });
		}
	return sentences;
}

function textOf(sentence: readonly MarkedText[]): string {
	return sentence.map(({ text }) => text).join('');
}

/** How a sentence begins and ends; of one that is cut on both sides nobody knows whether it is one. */
const begins = /^["“']?\p{Lu}/u;
const ends = /[.!?]["”)]?\s*$/;

/** Whether a text begins or ends as a sentence does, and says more than the title. */
function isPlain(sentence: string, title: string): boolean {
	if (noSentence.test(sentence) || !(begins.test(sentence) || ends.test(sentence))) return false;
	return !title.includes(sentence.trimEnd().replace(/\.$/, '')) && sentence.trim().split(/\s+/).length >= leastWords;
}

function countMarked(sentence: readonly MarkedText[]): number {
	return sentence.filter(({ isMarked }) => isMarked).length;
}

function addEllipses(sentence: readonly MarkedText[]): readonly MarkedText[] {
	const text = textOf(sentence);
	const ellipsis = { text: '…', isMarked: false };
	return [...(begins.test(text) ? [] : [ellipsis]), ...sentence, ...(ends.test(text) ? [] : [ellipsis])];
}
