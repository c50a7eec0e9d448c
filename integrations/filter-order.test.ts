import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cborHead, cborText } from '../tests/cbor.ts';
import { sortFilterValues } from './filter-order.ts';

function filterOf(values: readonly (readonly [name: string, pages: readonly number[]])[]): Buffer {
	const pairs = values.map(([name, pages]) =>
		Buffer.concat([
			cborHead(4, 2),
			cborText(name),
			cborHead(4, pages.length),
			...pages.map((page) => cborHead(0, page)),
		]),
	);
	return Buffer.concat([
		Buffer.from('pagefind_dcd'),
		cborHead(4, 2),
		cborText('area'),
		cborHead(4, pairs.length),
		...pairs,
	]);
}

test('values are sorted, each with its pages', () => {
	const [mfa, saml] = [['mfa', [3, 30, 300]] as const, ['saml', [1]] as const];
	expect(sortFilterValues(filterOf([saml, mfa]))).toEqual(filterOf([mfa, saml]));
});

test('any order of the same values gives the same bytes, and none is lost', () => {
	const pair = fc.tuple(fc.string({ maxLength: 40 }), fc.array(fc.nat(60_000), { maxLength: 40 }));
	fc.assert(
		fc.property(fc.uniqueArray(pair, { selector: ([name]) => name }), (values) => {
			const sorted = sortFilterValues(filterOf(values));
			expect(sortFilterValues(filterOf(values.toReversed()))).toEqual(sorted);
			expect(sorted).toHaveLength(filterOf(values).length);
		}),
	);
});

describe('what is no filter is refused', () => {
	test.each([
		['another file', Buffer.from('pagefind')],
		['a text in place of the array', Buffer.concat([Buffer.from('pagefind_dcd'), cborText('area')])],
		[
			'a number as long as a double',
			Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x82, 0xfb, 0, 0, 0, 0, 0, 0, 0, 0])]),
		],
	])('%s', (_name, file) => {
		expect(() => sortFilterValues(file)).toThrow(/^search index: .*expected/);
	});
});
