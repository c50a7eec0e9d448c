import { expect, test } from 'vitest';
import { sortCommonFirst } from './common-first.ts';

const sources = Array.from({ length: 12 }, (_, place) => ({
	title: 'A page',
	url: `https://example.com/${place}`,
	checked: '2026-11-01',
}));

test('codes come by how common they seem, and those that are alike by number', () => {
	const codes = [
		{ id: '16000', sources: [] },
		{ id: '17001', sources },
		{ id: '9002', sources: [] },
		{ id: '50011', sources: [] },
	];
	expect(sortCommonFirst(codes).map(({ id }) => id)).toEqual(['50011', '17001', '9002', '16000']);
});
