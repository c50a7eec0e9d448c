/**
 * Copies the text of the `<pre>` in the same parent. A status says whether the text was copied.
 */
class CopyButton extends HTMLElement {
	readonly #listener = (): void => void this.#copy();

	connectedCallback(): void {
		this.querySelector('button')?.addEventListener('click', this.#listener);
	}

	async #copy(): Promise<void> {
		const text = this.parentElement?.querySelector('pre')?.textContent ?? '';
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
