/** Buttons that copy the address of the page, or what it says for someone; what writes that is loaded when one is pressed. */
class CodeCopy extends HTMLElement {
	readonly #listener = ({ target }: Event): void => {
		if (target instanceof HTMLButtonElement) void this.#copy(target);
	};

	connectedCallback(): void {
		this.addEventListener('click', this.#listener);
	}

	async #copy(button: HTMLButtonElement): Promise<void> {
		try {
			const copies = await import('../decoder/copy-from-page.ts');
			await copies.copyFromPage(button);
		} catch {
			button.textContent = 'Try again';
		}
	}
}

customElements.define('code-copy', CodeCopy);
