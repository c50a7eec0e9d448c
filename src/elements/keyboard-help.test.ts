// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import './keyboard-help.ts';

const dialog = (): HTMLDialogElement | null => document.querySelector('dialog');

function press(selector: string, key = '?'): boolean {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
	return document.querySelector(selector)?.dispatchEvent(event) ?? true;
}

describe('the help for the keyboard', () => {
	beforeEach(() => {
		showBody('<keyboard-help></keyboard-help><p></p><input />');
	});

	test('is shown by its key, once however often it is pressed', () => {
		expect(press('p')).toBe(false);
		press('p');
		expect([document.querySelectorAll('dialog').length, dialog()?.open]).toEqual([1, true]);
		expect(dialog()?.textContent).toContain('Ctrl K – Search');
	});
	test('is not shown by other keys, nor while someone writes', () => {
		expect([press('input'), press('p', 'x')]).toEqual([true, true]);
		expect(dialog()).toBeNull();
	});
});
