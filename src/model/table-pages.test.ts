import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTable } from './table-pages.ts';

test('a short table is one page', () => {
	expect(splitTable(['16000', '50058'])).toEqual([{ path: '/codes', codes: ['16000', '50058'] }]);
	expect(splitTable([])).toEqual([{ path: '/codes', codes: [] }]);
});

test('a long one is several, none of which is nearly empty', () => {
	const pages = splitTable(
		Array.from({ length: 1001 }, (_, place) => place),
		250,
	);
	expect(pages.map(({ path }) => path)).toEqual(['/codes', ...[2, 3, 4, 5].map((page) => `/codes/pages/${page}`)]);
	expect(pages.map(({ codes }) => codes.length)).toEqual([201, 201, 201, 201, 197]);
});

test('every code stands on one page, in its order, and no page holds more than it may', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (codes, most) => {
			const pages = splitTable(codes, most);
			expect(pages.flatMap((page) => page.codes)).toEqual(codes);
			expect(Math.max(...pages.map((page) => page.codes.length))).toBeLessThanOrEqual(most);
		}),
	);
});
