import type { SharedText } from '../model/saved-copy/messages.ts';
import { createElement } from '../page/create-element.ts';

/** Takes a text that another app shared from the worker, and puts it into the field inside. */
class SharedTextField extends HTMLElement {
	readonly #stop = new AbortController();

	connectedCallback(): void {
		if (!('serviceWorker' in navigator)) return;
		const { signal } = this.#stop;
		navigator.serviceWorker.addEventListener(
			'message',
			(event) => {
				this.#hear(event.data);
			},
			{ signal },
		);
		navigator.serviceWorker.controller?.postMessage({ kind: 'take-shared' });
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	#hear(message: unknown): void {
		const { kind, text } = (message ?? {}) as Partial<SharedText>;
		if (kind !== 'shared' || typeof text !== 'string' || text === '') return;
		// The app has a window of its own. In a tab any site can send a form to the worker, and hide that it did.
		if (matchMedia('(display-mode: browser)').matches) this.#offer(text);
		else this.#fill(text);
	}

	/** Leaves it to the reader whether the text comes into the field. */
	#offer(text: string): void {
		const button = createElement(
			'button',
			{ type: 'button', class: 'primary' },
			'Read the text that was sent to this page',
		);
		button.addEventListener('click', () => {
			button.remove();
			this.#fill(text);
		});
		this.prepend(button);
	}

	#fill(text: string): void {
		const field = this.querySelector('textarea');
		if (!field) return;
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

customElements.define('shared-text', SharedTextField);
