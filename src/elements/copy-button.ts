/**
 * Copies the `<pre>` that follows, itself or within what follows. A status says whether it was copied.
 */
class CopyButton extends HTMLElement {
	readonly #listener = (): void => void this.#copy();

	connectedCallback(): void {
		this.querySelector('button')?.addEventListener('click', this.#listener);
	}

	async #copy(): Promise<void> {
		const next = this.nextElementSibling;
		const code = next?.matches('pre') ? next : next?.querySelector('pre');
		// Without the last line break, at which a terminal would run a command that was only pasted.
		const text = code?.textContent.trimEnd() ?? '';
		try {
			await navigator.clipboard.writeText(text);
			this.#say('Copied');
		} catch {
			this.#say('Could not copy: select the text and copy it by hand');
		}
	}

	#say(message: string): void {
		const button = this.querySelector('button');
		const status = this.querySelector('[role=status]');
		if (!button || !status) return;
		status.textContent = message;
		button.textContent = message;
		setTimeout(() => {
			status.textContent = '';
			button.textContent = 'Copy';
		}, 2500);
	}
}

customElements.define('copy-button', CopyButton);
