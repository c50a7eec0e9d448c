import { describe, expect, test } from 'vitest';
import { findForeignMessages } from './foreign-messages.ts';
import { readOtherCodes, writeOtherCodes } from './other-code-list.ts';

const family = { id: 'b2c', title: 'Kettles', owner: 'The kettle', about: 'What kettles say.', first: 'Look.' };
const written = writeOtherCodes([
	{
		...family,
		codes: [
			{ code: 'KET1', message: "The kettle '{0}' has no water in it, and '{1}' is hot.", meaning: 'It is empty.' },
			{ code: 'KET2', message: 'Something went wrong.', meaning: 'It does not say what.' },
			...['KET3', 'KET4', 'KET5', 'KET6'].map((code) => ({
				code,
				message: 'The kettle cannot be reached from this room.',
				meaning: 'It is somewhere else.',
			})),
			{ code: 'KET7', meaning: 'It prints nothing.' },
		],
	},
]);
const { codes } = readOtherCodes(written);
const find = (text: string): string[] => findForeignMessages(text, codes).map(({ code }) => code);

describe('the message of another product', () => {
	test.each([
		["Sorry: The kettle 'blue' has no water in it, and 'stove' is hot. Try again."],
		['THE KETTLE “blue”\n has no water in it, and “the stove” is hot'],
		['The kettle has no water in it, and is hot.'],
	])('is found whatever stands for its placeholders: %s', (text) => {
		expect(find(text)).toEqual(['KET1']);
	});
	test('is not found by a part of it, or in another order', () => {
		expect(find('The kettle has no water in it.')).toEqual([]);
		expect(find('is hot. The kettle has no water in it, and')).toEqual([]);
	});
	test('is not found where it says what everyday sentences say', () => {
		expect(find('Something went wrong.')).toEqual([]);
	});
	test('leads to three of the codes that have it', () => {
		expect(find('The kettle cannot be reached from this room.')).toEqual(['KET3', 'KET4', 'KET5']);
	});
	test('is found in one pass of a long text', () => {
		expect(find('the kettle '.repeat(20_000))).toEqual([]);
	});
});
