import { describe, expect, test } from 'vitest';
import { countVocabulary, readVocabulary, writeVocabulary } from './vocabulary.ts';

const pages = [
	['token', 'refresh', 'token', '50058', 'id'],
	['token', 'consent', 'größe'],
	['consent', 'x509', 'a'.repeat(24), 'b'.repeat(25)],
];
const vocabulary = countVocabulary(pages);

describe('the vocabulary', () => {
	test('counts the pages that have a word, however often each has it', () => {
		expect(vocabulary.get('token')).toBe(2);
		expect(vocabulary.get('consent')).toBe(2);
		expect(vocabulary.get('refresh')).toBe(1);
	});
	test.each([
		['of other letters', 'größe'],
		['with digits in it', 'x509'],
		['of 24 letters', 'a'.repeat(24)],
	])('holds a word %s', (_, word) => {
		expect(vocabulary.get(word)).toBe(1);
	});
	test.each([
		['a number', '50058'],
		['a word of two letters', 'id'],
		['a word of 25 letters', 'b'.repeat(25)],
	])('leaves out %s', (_, word) => {
		expect(vocabulary.has(word)).toBe(false);
	});
});

describe('the written vocabulary', () => {
	test('groups words by how many pages have them, sorted so that equal content gives an equal file', () => {
		const expected = [
			[1, `${'a'.repeat(24)} größe refresh x509`],
			[2, 'consent token'],
		];
		expect(writeVocabulary(vocabulary)).toEqual(expected);
		expect(writeVocabulary(countVocabulary(pages.toReversed()))).toEqual(expected);
	});
	test.each([
		['some words', vocabulary],
		['no words', new Map<string, number>()],
	])('is read again as it was, with %s', (_, one) => {
		const json: unknown = JSON.parse(JSON.stringify(writeVocabulary(one)));
		expect(new Map([...readVocabulary(json)].sort())).toEqual(new Map([...one].sort()));
	});
	test.each([
		['nothing', null, 'expected a list of groups'],
		['another shape', { token: 2 }, 'expected a list of groups'],
		['a group without a count', [['token', 2]], 'received ["token",2]'],
		['a count in quotation marks', [['2', 'token']], 'received ["2","token"]'],
		['something that is not a list of words', [[2, 3]], 'received [2,3]'],
		['something that is not a group', [2], 'received 2'],
	])('is refused when it is %s', (_, json, message) => {
		expect(() => readVocabulary(json)).toThrow(message);
	});
});
