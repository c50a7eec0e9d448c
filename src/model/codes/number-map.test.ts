import { expect, test } from 'vitest';
import { mapNumbers } from './number-map.ts';

const codes = [
	{ id: '53003', area: 'conditional-access' },
	{ id: '530034', area: 'conditional-access' },
	{ id: '53004', area: 'mfa' },
	{ id: '81004', area: 'seamless-sso' },
];

test('codes are grouped by their first two digits, with the commonest area first', () => {
	expect(mapNumbers(codes, 1)).toEqual([
		{ start: '53', count: 3, areas: ['conditional-access', 'mfa'] },
		{ start: '81', count: 1, areas: ['seamless-sso'] },
	]);
});

test('small groups are left out', () => {
	expect(mapNumbers(codes, 2).map(({ start }) => start)).toEqual(['53']);
});
