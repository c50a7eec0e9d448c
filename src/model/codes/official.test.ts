import { describe, expect, test } from 'vitest';
import { chooseOfficialText, findDroppedSymbol, findOtherText, listOfficialTexts, replaceEdition } from './official.ts';

const both = { global: 'New.', china: 'Old.' };
const same = { global: 'A text.', china: 'A text.' };

describe('the texts of the editions', () => {
	test.each([
		[both, 'Old.', ['Old.', 'New.'], 'New.'],
		[same, 'A text.', ['A text.'], undefined],
		[{ global: 'New.' }, 'New.', ['New.'], undefined],
		[{ china: 'Old.' }, 'Old.', ['Old.'], undefined],
		[undefined, undefined, [], undefined],
	])('%j', (official, chosen, listed, other) => {
		expect(chooseOfficialText(official)).toBe(chosen);
		expect(listOfficialTexts(official)).toEqual(listed);
		expect(findOtherText(official)).toBe(other);
	});
});

describe('a symbolic name that the global edition dropped', () => {
	test.each([
		[{ global: 'It failed.', china: 'InvalidRealmUri - It failed.' }, 'InvalidRealmUri'],
		[{ global: 'InvalidRealmUri - It failed so.', china: 'InvalidRealmUri - It failed.' }, undefined],
		[{ china: 'InvalidRealmUri - It failed.' }, undefined],
		[{ global: 'It failed.', china: 'It failed - so.' }, undefined],
		[undefined, undefined],
	])('%j has %s', (official, symbol) => {
		expect(findDroppedSymbol(official)).toBe(symbol);
	});
});

describe('a new text of one edition', () => {
	test('becomes one text with the other where only white space tells them apart', () => {
		expect(replaceEdition({ china: 'In the header X .' }, 'global', 'In the header X.')).toEqual({
			global: 'In the header X .',
			china: 'In the header X .',
		});
	});
	test('is one of two, comes alone, and goes', () => {
		expect(replaceEdition({ china: 'Old.' }, 'global', 'New.')).toEqual(both);
		expect(replaceEdition(undefined, 'global', 'New.')).toEqual({ global: 'New.' });
		expect(replaceEdition(both, 'global', undefined)).toEqual({ china: 'Old.' });
		expect(replaceEdition({ global: 'New.' }, 'global', undefined)).toEqual({});
	});
});
