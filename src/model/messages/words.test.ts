import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords, spellWords } from './words.ts';

const wordsIn = (text: string) => readWords(text).map(({ word }) => word);

describe('readWords', () => {
	test.each([
		["isn't", 'is not'],
		['doesn’t', 'does not'],
		['cannot', 'can not'],
		["can't", 'can not'],
		['Azure Active Directory', 'Microsoft Entra ID'],
		['Azure AD', 'Microsoft Entra'],
		['multi-factor', 'multifactor'],
		['reply address', 'redirect URI'],
		['Sign-in', 'sign in'],
		["the user's app", 'the user app'],
	])('reads %s and %s alike', (one, other) => {
		expect(wordsIn(one)).toEqual(wordsIn(other));
	});
	test('keeps a GUID and a name with an underscore whole', () => {
		expect(wordsIn('3f2a9c10-7d44-4b0e-9a55-0c1de2f30100 client_secret')).toEqual([
			'3f2a9c10-7d44-4b0e-9a55-0c1de2f30100',
			'client_secret',
		]);
	});
	test('says where each word is', () => {
		expect(readWords("x isn't")).toEqual([
			{ word: 'x', start: 0, end: 1 },
			{ word: 'is', start: 2, end: 7 },
			{ word: 'not', start: 2, end: 7 },
		]);
	});
	test('reads the words that spellWords gives, each where it is', () => {
		const piece = fc.constantFrom(
			"isn't",
			'Azure',
			'AD',
			'cannot',
			'Trace',
			'ID',
			'user’s',
			' ',
			' ',
			'. ',
			'-',
			'É',
			'ab',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece).map((all) => all.join('')),
					fc.string({ unit: 'grapheme' }),
				),
				(text) => {
					const words = readWords(text);
					expect(words.map(({ word }) => word)).toEqual(spellWords(text));
					for (const { word, start, end } of words)
						expect(spellWords(text.slice(start, end)).join(' ')).toContain(word);
				},
			),
		);
	});
});
