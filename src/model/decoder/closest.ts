import { splitPlaceholders } from '../messages/placeholders.ts';
import { readWords } from '../messages/words.ts';
import { withoutSymbol } from '../text/symbol.ts';

/** A piece of a message, and whether the text that it is compared with lacks its words. */
interface ComparedRun {
	readonly text: string;
	readonly isMissing: boolean;
}

/** A message that is like a text, and not like enough to be found in it. */
export interface ClosestMessage {
	readonly id: string;
	readonly runs: readonly ComparedRun[];
}

/**
 * A message with its words that a text lacks told apart; placeholders are in no text.
 * @example compareMessage('50105', 'The user is not assigned', 'the user is assigned').runs[1] // => { text: 'not', isMissing: true }
 */
export function compareMessage(id: string, template: string, text: string): ClosestMessage {
	const known = new Set(readWords(text).map(({ word }) => word));
	const runs: ComparedRun[] = [];
	for (const { text: part, isMissing } of splitPlaceholders(withoutSymbol(template)).flatMap((run) =>
		run.kind === 'words' ? compareWords(run.text, known) : [{ text: '…', isMissing: false }],
	)) {
		const last = runs.at(-1);
		if (last?.isMissing === isMissing) runs[runs.length - 1] = { text: last.text + part, isMissing };
		else runs.push({ text: part, isMissing });
	}
	return { id, runs };
}

function compareWords(text: string, known: ReadonlySet<string>): readonly ComparedRun[] {
	const missing = readWords(text).filter(({ word }) => !known.has(word));
	const ends = [0, ...missing.map(({ end }) => end)];
	const runs = missing.flatMap(({ start, end }, place) => [
		{ text: text.slice(ends[place], start), isMissing: false },
		{ text: text.slice(start, end), isMissing: true },
	]);
	return [...runs, { text: text.slice(ends.at(-1)), isMissing: false }].filter((run) => run.text !== '');
}
