import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestRows } from './newest-rows.ts';

test('the newest rows are those that sorting all of them gives, and like ones stay in their order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 1, max: 9 }), (times, most) => {
			const rows = Uint32Array.from(times.keys());
			const sorted = [...rows].sort((one, other) => (times[other] ?? 0) - (times[one] ?? 0));
			expect(newestRows(rows, times, most)).toEqual(sorted.slice(0, most));
		}),
	);
});
