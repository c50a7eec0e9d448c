import { expect, test } from 'vitest';
import { relateBothWays } from './relations.ts';

test('a relation that one page writes shows on both', () => {
	const relations = relateBothWays(new Map([['50058', [{ code: '50059', why: 'They look alike.' }]]]));
	expect([...relations]).toEqual([
		['50058', [{ code: '50059', why: 'They look alike.' }]],
		['50059', [{ code: '50058', why: 'They look alike.' }]],
	]);
});

test.each([
	['first', ['50058', '50059']],
	['last', ['50059', '50058']],
])('what a page says itself stays there, whether it is read %s', (_, order) => {
	const written = new Map([
		['50058', [{ code: '50059', why: 'From the one.' }]],
		['50059', [{ code: '50058', why: 'From the other.' }]],
	]);
	const relations = relateBothWays(new Map(order.map((id) => [id, written.get(id)])));
	expect(relations.get('50058')).toEqual([{ code: '50059', why: 'From the one.' }]);
	expect(relations.get('50059')).toEqual([{ code: '50058', why: 'From the other.' }]);
});

test('a page keeps the order of its relations, and those that others write follow', () => {
	const relations = relateBothWays(
		new Map([
			[
				'1000',
				[
					{ code: '3000', why: 'c' },
					{ code: '2000', why: 'b' },
				],
			],
			['4000', [{ code: '1000', why: 'd' }]],
		]),
	);
	expect(relations.get('1000')?.map(({ code }) => code)).toEqual(['3000', '2000', '4000']);
});

test.each([['none' as const], [undefined]])('a page that says %s has no relations', (related) => {
	expect(relateBothWays(new Map([['50058', related]])).size).toBe(0);
});
