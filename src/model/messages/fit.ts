import type { Alignment } from './alignment.ts';
import type { MessageTemplate } from './template.ts';
import type { Word } from './words.ts';

/** How a template lies in a text, the best first. */
export const fits = ['exact', 'clean', 'pieces'] as const;

/**
 * How a template lies in a text. `exact`: every word as it is written, and nothing else in the same line or quotation.
 * `clean`: with words misspelt by a letter, or only its beginning, but nothing is left out, put in or added. `pieces`: else.
 */
export type Fit = (typeof fits)[number];

/** What a message in a text may stand between. */
const edge = /[\n"“”{}<>|]/;
/**
 * What comes right before a message in its line: the end of a name or of a bracket, the name of an OAuth error, or the
 * sentence of 70002, in which the service puts the messages of others.
 */
const edgeBefore = /[:=([\]]|\b[a-z]+(?:_[a-z]+)+\)?\s|\berror validating credentials\.\s/i;
/** What the service and its libraries write behind a message in the same line. */
const edgeBehind = /\b(?:trace|correlation|request) ?id\b|\btimestamp\b|https?:|&\w+=/i;

/** How far a line is looked at around a message, in characters. */
const reach = 400;

/** How a template lies on the words of a text at the places of an alignment. */
export function findFit(
	{ items }: MessageTemplate,
	{ places, start, end }: Alignment,
	text: string,
	words: readonly Word[],
): Fit {
	const last = places.findLastIndex((place) => place >= 0);
	const isGap = items.some(({ kind }, at) => at < last && kind === 'word' && (places[at] ?? -1) < 0);
	if (isGap || hasInsertion(items, places) || hasWords(behindEdge(text.slice(Math.max(0, start - reach), start))))
		return 'pieces';
	const isFilled = items[last + 1]?.kind === 'slot';
	if (!isFilled && hasWords(beforeEdge(text.slice(end, end + reach)))) return 'pieces';
	const isWhole =
		items.every(({ kind }, at) => kind === 'slot' || at <= last) && !(isFilled && isCutInQuotation(text.slice(end)));
	const isWritten = items.every((item, at) => item.kind === 'slot' || words[places[at] ?? -1]?.word === item.word);
	return isWhole && isWritten ? 'exact' : 'clean';
}

/** Whether the text has a word between two of the template's that follow each other. */
function hasInsertion(items: MessageTemplate['items'], places: readonly number[]): boolean {
	let before: number | undefined;
	return items.some(({ kind }, at) => {
		const place = places[at] ?? -1;
		if (kind === 'slot') before = undefined;
		if (kind === 'slot' || place < 0) return false;
		const isNext = before === undefined || place === before + 1;
		before = place;
		return !isNext;
	});
}

/** Whether a text ends within a quotation that it opens right away. */
function isCutInQuotation(rest: string): boolean {
	const [line = ''] = rest.slice(0, reach).split('\n', 1);
	const [, mark = ''] = /^[\s:]{0,3}(['"])/.exec(line) ?? [];
	return mark !== '' && line.indexOf(mark) === line.lastIndexOf(mark) && line.length === rest.length;
}

function behindEdge(before: string): string {
	return before.split(edge).at(-1)?.split(edgeBefore).at(-1) ?? '';
}

function beforeEdge(behind: string): string {
	return behind.split(edge)[0]?.split(edgeBehind)[0] ?? '';
}

function hasWords(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}
