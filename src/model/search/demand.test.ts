import { expect, test } from 'vitest';
import { demandOf } from './demand.ts';

const documented = (commonness: number) => ({ tier: 'documented', commonness }) as const;

test('a code of the reference document is asked for more than one that is only listed', () => {
	expect(demandOf(documented(0), 3)).toBeGreaterThan(demandOf({ tier: 'listed', commonness: 0 }, 3));
});
test('the more common of two codes is asked for more', () => {
	expect(demandOf(documented(3), 3)).toBeGreaterThan(demandOf(documented(1), 3));
});
test('how common a code is counts more where few words leave it open', () => {
	const gain = (terms: number): number => demandOf(documented(3), terms) / demandOf(documented(0), terms);
	expect(gain(1)).toBeGreaterThan(gain(3));
});
