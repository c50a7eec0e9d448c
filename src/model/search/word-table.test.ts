import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWordTable, writeWordTable, type WordTable } from './word-table.ts';

const readAll = (table: WordTable): string[][] => table.texts.map(openWordTable(table));

const word = fc.stringMatching(/^[A-Za-z0-9'".,_-]{1,12}$/);

describe('the word table', () => {
	test('gives every text back', () => {
		fc.assert(
			fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 40 }), (texts) => {
				expect(readAll(writeWordTable(texts))).toEqual(texts);
			}),
		);
	});
	test.each([[92], [93], [94], [3000], [8600], [8700], [30_000]])('has a code for each of %i words', (count) => {
		const texts = [Array.from({ length: count }, (_, place) => `w${String(place)}`)];
		expect(readAll(writeWordTable(texts))).toEqual(texts);
	});
	test('rejects a code without a word', () => {
		expect(() => readAll({ frequent: 'a', others: '', texts: ['!!'] })).toThrow(/word table: expected/);
	});
});
