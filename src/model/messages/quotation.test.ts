import { describe, expect, test } from 'vitest';
import { alignTemplate } from './alignment.ts';
import { quoteMessage } from './quotation.ts';
import { compileTemplate } from './template.ts';
import { readValues } from './values.ts';
import { readWords } from './words.ts';

/** A quotation with values in brackets, and words that the template does not have between stars. */
function quote(template: string, text: string): string {
	const { items, ...compiled } = compileTemplate('50105', template);
	const words = readWords(text);
	const item = items.findIndex(({ kind }) => kind === 'word');
	const first = items[item];
	const place = words.findIndex(({ word }) => first?.kind === 'word' && word === first.word);
	const { places } = alignTemplate({ items, ...compiled }, text, words, [item, place]);
	const known = places.flatMap((one) => words[one] ?? []);
	const marks = { words: ['', ''], value: ['[', ']'], other: ['*', '*'] } as const;
	return quoteMessage(text, known, readValues(items, places, words, text))
		.map(({ kind, text: run }) => marks[kind].join(run))
		.join('');
}

const template = "The user '{user}' has no role in the app '{app}'. Ask the owner.";

describe('a quotation', () => {
	test.each([
		[
			'ends with the sentence of the last value',
			"AADSTS1: The user 'ada' has no role in the app 'Mail'. Ask the owner.",
			"The user '[ada]' has no role in the app '[Mail]'.",
		],
		['ends where the text does', "The user 'ada' has no ro", "The user '[ada]' has no"],
		[
			'has the words that the text has, and no others',
			"The user 'ada' hasn't any role in the app 'Mail'",
			"The user '[ada]' *hasn't any* role in the app '[Mail]'",
		],
		[
			'tells a sentence that was put in',
			"The user 'ada'. Please note it. has no role in the app '****'.",
			"The user '[ada]'. *Please note it*. has no role in the app '[****]'.",
		],
	])('%s', (_, text, quotation) => {
		expect(quote(template, text)).toBe(quotation);
	});
	test('begins with a value that the message begins with, its mark and all', () => {
		expect(quote("'{field}' is required.", "AADSTS1: 'scope' is required. Ask.")).toBe("'[scope]' is required.");
	});
	test('is empty without values', () => {
		expect(quote(template, 'The user has no role.')).toBe('');
	});
});
