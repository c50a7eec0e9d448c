import { expect, test } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';
import { findPagesOfOtherCodes } from './other-code-pages.ts';

const family = { id: 'adfs', title: 'Kettles', owner: 'The kettle', about: 'What kettles say.', first: 'Look.' };
const codes = [
	{ code: 'Event 1', message: 'No water.', meaning: 'Fill it.' },
	{ code: 'Event 2', meaning: 'The water is cold.' },
];

test('words lead to the place of the code that has them, in its words or else in ours; without the lists to none', async () => {
	serveData({});
	expect(await findPagesOfOtherCodes('kettle water')).toEqual([]);
	serveData({ 'other-codes': writeOtherCodes([{ ...family, codes }]) });
	expect(await findPagesOfOtherCodes('kettle water')).toEqual([
		{ path: '/other-codes/adfs#event-1', title: 'Event 1 (The kettle): No water.' },
		{ path: '/other-codes/adfs#event-2', title: 'Event 2 (The kettle): The water is cold.' },
	]);
});
