import { describe, expect, test } from 'vitest';
import { alignTemplate } from './alignment.ts';
import { compileTemplate } from './template.ts';
import { readWords } from './words.ts';

const sampleTemplate = "The user '{user}' has no role in the app '{app}'. Ask the owner.";

/** How the template lies on a text, from a word that both have. */
function align(text: string, word = 'role', template = sampleTemplate) {
	const compiled = compileTemplate('50105', template);
	const words = readWords(text);
	const item = compiled.items.findIndex((one) => one.kind === 'word' && one.word === word);
	const place = words.findIndex((one) => one.word === word);
	const alignment = alignTemplate(compiled, text, words, [item, place]);
	const found = alignment.places.map((one) => words[one]?.word ?? '·').join(' ');
	return { ...alignment, found, part: text.slice(alignment.start, alignment.end) };
}

const whole = 'the user · has no role in the app · ask the owner';

describe('alignTemplate', () => {
	test.each([
		['word for word', "The user 'ada' has no role in the app 'Payroll'. Ask the owner."],
		['from a word in the middle', "Error: The user 'ada' has no role in the app 'Payroll'. Ask the owner. Trace"],
		['over values of many words', `The user ${'x '.repeat(50)} has no role in the app 'A B C'. Ask the owner.`],
		['over an empty value', "The user '' has no role in the app ''. Ask the owner."],
		['over words put in between', "The user 'ada' has no role in the very same app 'Payroll'. Ask the kind owner."],
	])('lays a template on a text %s', (_, text) => {
		const { found, part } = align(text);
		expect(found).toBe(whole);
		expect(part).toMatch(/^The user .* owner$/);
	});
	test('marks the words that are missing', () => {
		expect(align("The user 'ada' has no role in app 'Payroll'.").found).toBe('the user · has no role in · app · · · ·');
	});
	test('begins at the word given where the beginning is not there', () => {
		const { found, part } = align("has no role in the app 'Payroll'. Ask the owner.");
		expect(found).toBe('· · · · · role in the app · ask the owner');
		expect(part).toBe("role in the app 'Payroll'. Ask the owner");
	});
	test('does not look for the beginning further back than a value is long', () => {
		const text = (gap: number): string => `The user ${'x '.repeat(gap)} has no role`;
		expect(align(text(50)).start).toBe(0);
		expect(align(text(70)).start).toBeGreaterThan(0);
	});
	test('does not take a word far behind for the next one', () => {
		expect(align(`has no role in the x x x x x app`).found).toBe('· · · · · role in the · · · · ·');
	});
	test('does not continue after the labels of an envelope', () => {
		expect(align("The user 'ada' has no role in the app Trace ID: 1 ask the owner").found).toBe(
			'the user · has no role in the app · · · ·',
		);
	});
});

describe('a text', () => {
	test.each([
		['in the middle of a sentence', "The user 'ada' has no ro", true],
		['in the middle of a word of the template', "The user 'ada' has no role in th", true],
		['in the middle of a line with others behind', "The user 'ada' has no role in\nsomething else", true],
		['within a value', "The user 'ada' has no role in the app 'Payroll of the", true],
		['at the end of a sentence', "The user 'ada' has no role.", false],
		['and continues with other words on the same line', "The user 'ada' has no role and never had any at all", false],
	])('that stops %s', (_, text, isCutOff) => {
		expect(align(text, 'has').isCutOff).toBe(isCutOff);
	});
});
