import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPlaceholders } from './placeholders.ts';

const outline = (text: string): string[] =>
	splitPlaceholders(text).map((run) => (run.kind === 'words' ? run.text : `<${run.name}>`));

test.each([
	['in the middle', 'tenant {tenant}.', ['tenant ', '<tenant>', '.']],
	['at the beginning and at the end', '{user} in {tenant}', ['<user>', ' in ', '<tenant>']],
	['side by side', '{a}{b}', ['<a>', '<b>']],
	[
		'with digits, spaces and hyphens in their names',
		'{id2} {app name} {x-y}',
		['<id2>', ' ', '<app name>', ' ', '<x-y>'],
	],
])('finds placeholders %s', (_, text, runs) => {
	expect(outline(text)).toEqual(runs);
});

test.each(['{}', '{0}', '{ a}', '{"a":1}', '{a', 'a}', 'plain words'])('%j holds no placeholder', (text) => {
	expect(splitPlaceholders(text)).toEqual([{ kind: 'words', text }]);
});

test('an empty text has no runs', () => {
	expect(splitPlaceholders('')).toEqual([]);
});

test('the runs joined again are the text', () => {
	const pieces = fc.array(fc.constantFrom('{', '}', '{a}', '{b c}', 'word', ' ', '{{x}}', '\n'));
	fc.assert(
		fc.property(pieces, (parts) => {
			const text = parts.join('');
			const runs = splitPlaceholders(text);
			expect(runs.map((run) => (run.kind === 'words' ? run.text : `{${run.name}}`)).join('')).toBe(text);
		}),
	);
});
