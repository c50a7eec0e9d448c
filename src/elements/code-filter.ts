/** Filters the rows of the table inside it by what its form says, and keeps the choice in the address. */
class CodeFilter extends HTMLElement {
	readonly #listener = (): void => {
		this.#apply();
		this.#remember();
	};

	/** The fields are empty only after the event. */
	readonly #afterReset = (): void => {
		queueMicrotask(this.#listener);
	};

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		this.#restore();
		form.addEventListener('change', this.#listener);
		form.addEventListener('reset', this.#afterReset);
		this.#apply();
	}

	disconnectedCallback(): void {
		const form = this.querySelector('form');
		form?.removeEventListener('change', this.#listener);
		form?.removeEventListener('reset', this.#afterReset);
	}

	#selects(): HTMLSelectElement[] {
		return [...this.querySelectorAll('select')];
	}

	#restore(): void {
		const wanted = new URLSearchParams(location.search);
		for (const select of this.#selects()) {
			const value = wanted.get(select.name);
			if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
		}
	}

	#apply(): void {
		const chosen = this.#selects().filter(({ value }) => value !== '');
		let shown = 0;
		for (const row of this.querySelectorAll<HTMLElement>('tbody tr')) {
			row.hidden = !chosen.every(({ name, value }) => row.dataset[name]?.split(' ').includes(value) === true);
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
