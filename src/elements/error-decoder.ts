/** A field that takes any error text and answers below it; what it needs is loaded when the field is first focused. */
class ErrorDecoder extends HTMLElement {
	readonly #stop = new AbortController();
	#turn = 0;

	connectedCallback(): void {
		const field = this.querySelector('textarea');
		if (!field) return;
		const { signal } = this.#stop;
		field.addEventListener('focus', () => void load().catch(() => undefined), { signal });
		field.addEventListener('input', () => void this.#answer(field.value), { signal });
		if (field.value !== '') void this.#answer(field.value);
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	async #answer(text: string): Promise<void> {
		const turn = (this.#turn += 1);
		const place = this.querySelector('[data-answer-list]');
		const status = this.querySelector('[data-status]');
		try {
			const { prepareDecoder, showDecoded } = await load();
			const decoder = await prepareDecoder();
			if (turn !== this.#turn) return;
			const { elements, status: said } = showDecoded(text, decoder);
			place?.replaceChildren(...elements);
			if (status) status.textContent = said;
		} catch {
			const said = 'The decoder could not be loaded. Check the connection and paste again.';
			if (turn === this.#turn) place?.replaceChildren(said);
			if (status) status.textContent = said;
		}
	}
}

async function load() {
	const view = await import('../search/decoded-view.ts');
	void view.prepareDecoder().catch(() => undefined);
	return view;
}

customElements.define('error-decoder', ErrorDecoder);
