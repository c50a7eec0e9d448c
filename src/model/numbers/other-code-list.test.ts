import { describe, expect, test } from 'vitest';
import { readOtherCodes, writeOtherCodes } from './other-code-list.ts';

const family = { id: 'cloudap', title: 'Kettles', owner: 'The kettle', about: 'What kettles say.', first: 'Look.' };
const code = {
	code: '0xC0000064',
	aliases: ['C0000064', '3221225572', '-1073741724', 'no_water'],
	message: 'NO_WATER_LEFT: There is no {thing}',
	meaning: 'It is empty.',
	first: 'Fill it up.',
};
const written = writeOtherCodes([{ ...family, codes: [code, { code: 'KET100', meaning: 'It is hot.' }] }]);
const { codes, findCode, findFamily, findOwner } = readOtherCodes(JSON.parse(JSON.stringify(written)));

describe('the lists of other products', () => {
	test('hold each code with its family, its meaning and what to do first', () => {
		expect(findCode('ket100')).toMatchObject({ code: 'KET100', meaning: 'It is hot.', first: '', family });
		expect(findFamily('cloudap')).toMatchObject(family);
	});
	test.each([...code.aliases, 'NO_WATER_LEFT', '0xffffffffc0000064', 'WAM_no_water_3221225572'])(
		'find a code by %s',
		(spelling) => {
			expect(findCode(spelling)).toMatchObject({ code: '0xC0000064', first: 'Fill it up.' });
		},
	);
	test('do not hold what can be computed', () => {
		expect(written).toMatchObject([{ aliases: ['no_water', ''] }]);
	});
	test('can be gone through, with the message of each', () => {
		expect(codes.map(({ code, message }) => [code, message])).toEqual([
			['0xC0000064', 'NO_WATER_LEFT: There is no {thing}'],
			['KET100', ''],
		]);
	});
	test('say whose a name is', () => {
		expect([findOwner('no_water'), findOwner('no_tea')]).toEqual(['cloudap', undefined]);
	});
	test('are refused when they are no lists', () => {
		expect(() => readOtherCodes({})).toThrow('expected a list of families');
	});
});
