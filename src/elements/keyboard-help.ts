import { createElement } from '../page/create-element.ts';
import { isTyping } from '../page/typing.ts';

/** What each key does, here and in the search. */
const keys = [
	['/ or Ctrl K', 'Search'],
	['↑ ↓', 'Choose'],
	['Enter', 'Open'],
	['Shift Enter', 'New line'],
	['Esc', 'Close'],
] as const;

/** Shows at the key `?` which keys the site knows. */
class KeyboardHelp extends HTMLElement {
	#dialog: HTMLDialogElement | undefined;

	/** It stays as long as its page, so nothing ends the listening. */
	connectedCallback(): void {
		document.addEventListener('keydown', (event) => {
			if (event.key !== '?' || isTyping(event)) return;
			event.preventDefault();
			this.#show();
		});
	}

	#show(): void {
		if (!this.#dialog) {
			this.#dialog = createDialog();
			this.append(this.#dialog);
		}
		if (!this.#dialog.open) this.#dialog.showModal();
	}
}

function createDialog(): HTMLDialogElement {
	const rows = keys.map(([key, action]) => createElement('p', {}, createElement('kbd', {}, key), ` – ${action}`));
	const close = createElement('form', { method: 'dialog' }, createElement('button', { class: 'field' }, 'Close'));
	return createElement('dialog', { 'aria-label': 'Keyboard' }, ...rows, close) as HTMLDialogElement;
}

customElements.define('keyboard-help', KeyboardHelp);
// It is in no page: without a script there is nothing to help with.
document.body.append(createElement('keyboard-help'));
