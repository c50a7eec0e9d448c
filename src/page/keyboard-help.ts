import style from '../styles/keyboard-help.css?inline';
import { adoptStyle } from './adopt-style.ts';
import { createElement } from './create-element.ts';

/** What each key does, on a page and in the search. */
const keys = [
	['/ or Ctrl K', 'Search'],
	['↑ ↓', 'Choose'],
	['Enter', 'Open'],
	['Shift Enter', 'New line'],
	['Esc', 'Close'],
] as const;

let dialog: HTMLDialogElement | undefined;

/** Shows which keys the site knows; loaded when someone asks for it. */
export function showKeyboardHelp(): void {
	dialog ??= createDialog();
	if (!dialog.isConnected) document.body.append(dialog);
	if (!dialog.open) dialog.showModal();
}

function createDialog(): HTMLDialogElement {
	adoptStyle(style);
	const rows = keys.map(([key, action]) => createElement('p', {}, createElement('kbd', {}, key), ` – ${action}`));
	const close = createElement('form', { method: 'dialog' }, createElement('button', { class: 'field' }, 'Close'));
	return createElement('dialog', { 'aria-label': 'Keyboard' }, ...rows, close) as HTMLDialogElement;
}
