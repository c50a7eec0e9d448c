import type { PageExcerpts } from '../decoder/decoded-view.ts';
import { addressOfData, fetchEarly } from '../page/early-files.ts';

/** A field that takes any error text and says below it what it means; what it needs is loaded when the field is first focused. */
class ErrorDecoder extends HTMLElement {
	readonly #stop = new AbortController();
	#turn = 0;
	#pages: PageExcerpts | undefined;

	connectedCallback(): void {
		const field = this.querySelector('textarea');
		if (!field) return;
		const { signal } = this.#stop;
		field.addEventListener('focus', () => void load().catch(() => undefined), { signal });
		field.addEventListener('input', () => void this.#decode(field.value), { signal });
		if (field.value !== '') void this.#decode(field.value);
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	async #decode(text: string): Promise<void> {
		const turn = (this.#turn += 1);
		try {
			const { prepareDecoder, preparePages, showDecoded } = await load();
			const decoder = await prepareDecoder();
			if (turn !== this.#turn) return;
			this.#show(showDecoded(text, decoder, this.#pages));
			if (this.#pages) return;
			// What the pages say is most of what is loaded, and the code is known without it.
			this.#pages = await preparePages().catch(() => undefined);
			if (turn === this.#turn && this.#pages) this.#show(showDecoded(text, decoder, this.#pages));
		} catch {
			const said = 'The decoder could not be loaded. Check the connection and paste again.';
			if (turn === this.#turn) this.#show({ elements: [said], status: said });
		}
	}

	#show({ elements, status }: { readonly elements: readonly (Node | string)[]; readonly status: string }): void {
		this.querySelector('[data-decoded]')?.replaceChildren(...elements);
		const place = this.querySelector('[data-status]');
		if (place && place.textContent !== status) place.textContent = status;
	}
}

async function load() {
	if (!isAsked) for (const file of ['codes', 'messages', 'excerpts']) fetchEarly(addressOfData(file));
	isAsked = true;
	const { prepareDecoder, preparePages, showDecoded } = await import('../decoder/decoded-view.ts');
	void prepareDecoder().catch(() => undefined);
	void preparePages().catch(() => undefined);
	return { prepareDecoder, preparePages, showDecoded };
}

let isAsked = false;

customElements.define('error-decoder', ErrorDecoder);
