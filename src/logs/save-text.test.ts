// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { saveText } from './save-text.ts';

test('a text is saved by a link to a part of the page, which is given up afterwards', () => {
	vi.useFakeTimers();
	const revoke = vi.spyOn(URL, 'revokeObjectURL');
	const saved: (readonly string[])[] = [];
	vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
		const { protocol, download } = this as HTMLAnchorElement;
		saved.push([protocol, download]);
	});
	saveText('50126', 'sign-in-codes.csv');
	expect(saved).toEqual([['blob:', 'sign-in-codes.csv']]);
	vi.runAllTimers();
	expect(revoke).toHaveBeenCalledOnce();
	vi.useRealTimers();
});
