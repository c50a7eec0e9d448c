import type { SharedText } from '../model/saved-copy/messages.ts';

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
		const field = this.querySelector('textarea');
		const { kind, text } = (message ?? {}) as Partial<SharedText>;
		if (!field || kind !== 'shared' || typeof text !== 'string' || text === '') return;
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

customElements.define('shared-text', SharedTextField);
