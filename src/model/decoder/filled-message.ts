import { splitPlaceholders } from '../messages/placeholders.ts';
import type { DecodedCode } from './decode.ts';

/** A run of a message: words, a value that the text has, with the name of its placeholder, or an empty placeholder. */
export type MessageRun = { readonly text: string } | { readonly text: string; readonly name: string };

/**
 * The message of a code with the values of the pasted text in the places of its placeholders, up to the end of the
 * sentence with the last value: what a template says after that may be missing from the text. Empty without values.
 */
export function fillMessage({ template, values }: DecodedCode): readonly MessageRun[] {
	if (template === undefined || values.length === 0) return [];
	const read = new Map(values.map(({ name, value }) => [name, value]));
	const runs = splitPlaceholders(template);
	const last = runs.findLastIndex((run) => run.kind === 'placeholder' && read.has(run.name));
	const filled = runs.slice(0, last + 1).map((run): MessageRun => {
		if (run.kind === 'words') return { text: run.text };
		const value = read.get(run.name);
		return value === undefined ? { text: `{${run.name}}` } : { text: value, name: run.name };
	});
	const rest = runs[last + 1];
	return rest?.kind === 'words' ? [...filled, { text: firstSentence(rest.text) }] : filled;
}

function firstSentence(text: string): string {
	const end = /[.!?](?=\s|$)/.exec(text);
	return end ? text.slice(0, end.index + 1) : text;
}
