import { expect, test, vi } from 'vitest';
import { once } from './once.ts';

test('what is asked for again is not done again', () => {
	const act = vi.fn();
	const ask = once(act);
	expect(act).not.toHaveBeenCalled();
	ask();
	ask();
	expect(act).toHaveBeenCalledOnce();
});
