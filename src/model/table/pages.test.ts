import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTable } from './pages.ts';

const codesOf = (numbers: readonly number[]) => numbers.map((number) => ({ id: String(number) }));

test('a short table is one page', () => {
	const codes = codesOf([16000, 50058]);
	expect(splitTable(codes)).toEqual([{ path: '/codes', number: 1, codes }]);
	expect(splitTable([])).toHaveLength(1);
});

test('a long one is several pages, and no page is nearly empty', () => {
	const pages = splitTable(codesOf(Array.from({ length: 1001 }, (_, place) => place)), 250);
	expect(pages.map(({ path }) => path)).toEqual(['/codes', ...[2, 3, 4, 5].map((page) => `/codes/pages/${page}`)]);
	expect(pages.map(({ codes }) => codes.length)).toEqual([201, 201, 201, 201, 197]);
	expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('every code is on one page, in its order, and no page has more rows than allowed', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (numbers, most) => {
			const codes = codesOf(numbers);
			const pages = splitTable(codes, most);
			expect(pages.flatMap((page) => page.codes)).toEqual(codes);
			expect(Math.max(...pages.map((page) => page.codes.length))).toBeLessThanOrEqual(most);
		}),
	);
});
