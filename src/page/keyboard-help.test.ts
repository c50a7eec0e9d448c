// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { showKeyboardHelp } from './keyboard-help.ts';

test('the help for the keyboard is one dialog, however often it is asked for', () => {
	showKeyboardHelp();
	showKeyboardHelp();
	const dialogs = [...document.querySelectorAll('dialog')];
	expect(dialogs.map(({ open }) => open)).toEqual([true]);
	expect(dialogs[0]?.textContent).toContain('Ctrl K – Search');
});
