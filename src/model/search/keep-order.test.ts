import { expect, test } from 'vitest';
import { keepOrder } from './keep-order.ts';

test.each([
	['keep their places', ['1', '2'], ['2', '1'], ['1', '2']],
	['are followed by those that came later', ['2', '1'], ['3', '1', '4'], ['2', '1', '3', '4']],
	['stay when nothing of them came again', ['1'], [], ['1']],
	['are those that came when there were none', [], ['1', '2'], ['1', '2']],
])('results that are shown %s', (_, shown, later, expected) => {
	expect(keepOrder(shown, later, String)).toEqual(expected);
});
