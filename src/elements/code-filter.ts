/** Filters the rows of the table inside it by what its form says, and keeps the choice in the address. */
class CodeFilter extends HTMLElement {
	readonly #listener = (): void => {
		this.#apply();
		this.#remember();
	};

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		this.#restore(form);
		form.addEventListener('change', this.#listener);
		this.#apply();
	}

	disconnectedCallback(): void {
		this.querySelector('form')?.removeEventListener('change', this.#listener);
	}

	#selects(): HTMLSelectElement[] {
		return [...this.querySelectorAll('select')];
	}

	#restore(form: HTMLFormElement): void {
		const wanted = new URLSearchParams(location.search);
		form.reset();
		for (const select of this.#selects()) {
			const value = wanted.get(select.name);
			if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
		}
	}

	#apply(): void {
		const chosen = this.#selects().filter(({ value }) => value !== '');
		let shown = 0;
		for (const row of this.querySelectorAll<HTMLElement>('tbody tr')) {
			row.hidden = !chosen.every(({ name, value }) => row.dataset[name] === value);
			if (!row.hidden) shown += 1;
		}
		const count = this.querySelector('[data-count]');
		if (count) count.textContent = `${String(shown)} codes`;
	}

	#remember(): void {
		const address = new URL(location.href);
		for (const { name, value } of this.#selects()) {
			if (value === '') address.searchParams.delete(name);
			else address.searchParams.set(name, value);
		}
		history.replaceState(history.state, '', address);
	}
}

customElements.define('code-filter', CodeFilter);
