/** The links to the codes before and after; the keys [ and ] follow them. */
class CodeNeighbours extends HTMLElement {
	readonly #listener = (event: KeyboardEvent): void => {
		const relation = { '[': 'prev', ']': 'next' }[event.key];
		const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
		if (relation === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
		this.querySelector<HTMLAnchorElement>(`a[rel=${relation}]`)?.click();
	};

	connectedCallback(): void {
		document.addEventListener('keydown', this.#listener);
	}

	disconnectedCallback(): void {
		document.removeEventListener('keydown', this.#listener);
	}
}

customElements.define('code-neighbours', CodeNeighbours);
