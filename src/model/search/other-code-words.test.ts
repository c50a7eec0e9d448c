import { describe, expect, test } from 'vitest';
import { readOtherCodes, writeOtherCodes } from '../numbers/other-code-list.ts';
import { findOtherCodes } from './other-code-words.ts';

const family = { id: 'b2c', title: 'Kettles', owner: 'Kettle Works', about: 'What kettles say.', first: 'Look.' };
const list = [
	{ code: 'KET1', message: 'The lid is open.', meaning: 'Water is lost, and the heating stops.' },
	{
		code: 'KET2',
		message: 'The heating has stopped, as the lid was opened by the reply handler.',
		meaning: 'Close it.',
	},
	{ code: 'KET3', message: 'The lid is heating.', meaning: 'That stops nothing.' },
	...[1, 2, 3, 4, 5].map((number) => ({ code: `POT${String(number)}`, meaning: 'A certificate has expired.' })),
];
const { codes } = readOtherCodes(writeOtherCodes([{ ...family, codes: list }]));
const find = (words: string): string[] => findOtherCodes(words, codes).map(({ code }) => code);

describe('the words of a query', () => {
	test('find the codes of other products that have all of them, first those with all in their message', () => {
		expect(find('lid heating stopped')).toEqual(['KET2', 'KET3', 'KET1']);
	});
	test('find them in other forms, and by the name of the product', () => {
		expect(find('replies opening')).toEqual(['KET2']);
		expect(find("Kettle Works' lids water")).toEqual(['KET1']);
	});
	test('find nothing by a part of a word', () => {
		expect(find('heat ope')).toEqual([]);
	});
	test('find nothing when one of them is nowhere, and none by one word alone', () => {
		expect([find('lid heating moon'), find('lid'), find('the lid')]).toEqual([[], [], []]);
	});
	test('find a few of many', () => {
		expect(find('expired certificate')).toHaveLength(4);
	});
});
