import { expect, test } from 'vitest';
import { groupFamilies } from './family.ts';

const families = groupFamilies(['530034', '7000218', '700021', '53003', '70002', '7000', '5300', '16000']);

test.each([
	['extends two numbers', '530034', ['5300', '53003'], []],
	['extends one number and is extended by one', '53003', ['5300'], ['530034']],
	['is extended by several numbers, named in numeric order', '7000', [], ['70002', '700021', '7000218']],
	['skips a beginning that is no code', '7000218', ['7000', '70002', '700021'], []],
	['has no family', '16000', [], []],
])('a code that %s', (_, id, shorter, longer) => {
	expect(families.get(id)).toEqual({ shorter, longer });
});

test('a beginning with a gap after it counts as well', () => {
	expect(groupFamilies(['7000', '7000218']).get('7000')?.longer).toEqual(['7000218']);
});

test('a beginning of three digits is no code', () => {
	expect(groupFamilies(['530', '5300']).get('5300')?.shorter).toEqual([]);
});

test('the order of the ids does not matter, and every id has a family', () => {
	expect([...groupFamilies(['53003', '530034']).keys()]).toEqual(['53003', '530034']);
	expect(groupFamilies(['530034', '53003']).get('53003')).toEqual(groupFamilies(['53003', '530034']).get('53003'));
});
