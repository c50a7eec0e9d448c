import type { ReadValue } from './values.ts';
import type { Word } from './words.ts';

/** A run of a message as a text has it: words of the template with what is between them, a value, or words of its own. */
export type MessageRun =
	| { readonly kind: 'words' | 'other'; readonly text: string }
	| { readonly kind: 'value'; readonly text: string; readonly value: ReadValue };

/** How much of a text is quoted at most, in characters. */
const longestQuotation = 2000;
const sentenceEnd = /[.!?](?=\s|$)/;
const marksBehind = /^['"’”」)\]]{0,3}[.!?]?/;
const wordPattern = /[\p{L}\p{N}]+/gu;

/** Where a quotation ends: with the sentence of the last value, or with the last word of the template before. */
function findEnd(text: string, values: readonly ReadValue[], known: readonly Word[]): number {
	const last = Math.max(...values.map(({ end }) => end));
	const lastWord = Math.max(last, ...known.map(({ end }) => end));
	const end = sentenceEnd.exec(text.slice(last, lastWord));
	if (end) return last + end.index + 1;
	return lastWord + (marksBehind.exec(text.slice(lastWord, lastWord + 4))?.[0].length ?? 0);
}

/** The words between two values, those that the template does not have told apart. */
function splitWords(text: string, from: number, to: number, known: ReadonlySet<number>): MessageRun[] {
	const runs: MessageRun[] = [];
	const add = (kind: 'words' | 'other', part: string): void => {
		const last = runs.at(-1);
		if (last && last.kind === kind) runs[runs.length - 1] = { kind, text: last.text + part };
		else if (part !== '') runs.push({ kind, text: part });
	};
	const part = text.slice(from, to);
	let place = 0;
	for (const { 0: word, index } of part.matchAll(wordPattern)) {
		const kind = known.has(from + index) ? 'words' : 'other';
		add(kind === 'other' && runs.at(-1)?.kind === 'other' ? 'other' : 'words', part.slice(place, index));
		add(kind, word);
		place = index + word.length;
	}
	add('words', part.slice(place));
	return runs;
}

/** The beginnings of all that is one word to the template or a part of it: a name of several words, a contraction. */
function findKnown(text: string, known: readonly Word[]): ReadonlySet<number> {
	return new Set(
		known.flatMap(({ start, end }) =>
			[...text.slice(start, end).matchAll(wordPattern)].map(({ index }) => start + index),
		),
	);
}

/**
 * The message as the text has it, up to the end of the sentence with its last value; nothing without values. All of it
 * is in the text.
 * @param known the words of the text that the template has
 */
export function quoteMessage(
	text: string,
	known: readonly Word[],
	values: readonly ReadValue[],
): readonly MessageRun[] {
	if (values.length === 0) return [];
	const sorted = [...values].sort((one, other) => one.start - other.start);
	const first = sorted[0]?.start ?? 0;
	const isMarked = /['"‘“「([]/.test(text[first - 1] ?? '');
	const from = Math.min(isMarked ? first - 1 : first, ...known.map(({ start }) => start));
	const to = Math.min(findEnd(text, values, known), from + longestQuotation);
	const places = findKnown(text, known);
	const runs: MessageRun[] = [];
	let place = from;
	for (const value of sorted) {
		if (value.start < place || value.end > to) continue;
		runs.push(...splitWords(text, place, value.start, places));
		runs.push({ kind: 'value', text: text.slice(value.start, value.end), value });
		place = value.end;
	}
	return [...runs, ...splitWords(text, place, to, places)];
}
