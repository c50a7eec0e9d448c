/** Filters the rows of the table inside it by what its form says, and keeps the choice in the address. */
class CodeFilter extends HTMLElement {
	readonly #stop = new AbortController();

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		const { signal } = this.#stop;
		const listener = (): void => {
			this.#apply();
			this.#remember();
		};
		this.#restore();
		form.addEventListener('input', listener, { signal });
		// The fields are empty only after the event.
		form.addEventListener('reset', () => queueMicrotask(listener), { signal });
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		this.#apply();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	get #selects(): HTMLSelectElement[] {
		return [...this.querySelectorAll('select')];
	}

	get #words(): HTMLInputElement | null {
		return this.querySelector('input');
	}

	#restore(): void {
		const wanted = new URLSearchParams(location.search);
		for (const select of this.#selects) {
			const value = wanted.get(select.name);
			if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
		}
		const words = this.#words;
		if (words) words.value = wanted.get(words.name) ?? '';
	}

	/** Shows the rows that every field lets through, and beside each option how many rows it would leave. */
	#apply(): void {
		const selects = this.#selects;
		const words = (this.#words?.value ?? '').toLowerCase().split(/\s+/);
		const counts = selects.map(() => new Map<string, number>());
		let shown = 0;
		for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
			const text = words[0] === '' ? '' : `${row.cells[0]?.textContent} ${row.cells[1]?.textContent}`.toLowerCase();
			const values = selects.map(({ name }) => row.dataset[name]?.split(' ') ?? []);
			const refused = selects.filter(({ value }, place) => value !== '' && !values[place]?.includes(value));
			const hasWords = words.every((word) => text.includes(word));
			row.hidden = !hasWords || refused.length > 0;
			if (!row.hidden) shown += 1;
			for (const [place, select] of selects.entries())
				if (hasWords && refused.every((other) => other === select))
					for (const value of values[place] ?? []) add(counts[place], value);
		}
		for (const [place, select] of selects.entries()) showCounts(select, counts[place]);
		const count = this.querySelector('[data-count]');
		if (count) count.textContent = `${String(shown)} ${shown === 1 ? 'code' : 'codes'}`;
		this.querySelector('button')?.toggleAttribute(
			'disabled',
			words[0] === '' && selects.every(({ value }) => value === ''),
		);
	}

	#remember(): void {
		const address = new URL(location.href);
		for (const { name, value } of [...this.#selects, ...(this.#words ? [this.#words] : [])]) {
			if (value === '') address.searchParams.delete(name);
			else address.searchParams.set(name, value);
		}
		history.replaceState(history.state, '', address);
	}
}

function add(counts: Map<string, number> | undefined, value: string): void {
	counts?.set(value, (counts.get(value) ?? 0) + 1);
}

function showCounts(select: HTMLSelectElement, counts: ReadonlyMap<string, number> | undefined): void {
	for (const option of select.options) {
		if (option.value === '') continue;
		option.dataset['name'] ??= option.text;
		option.text = `${option.dataset['name']} (${counts?.get(option.value) ?? 0})`;
	}
}

customElements.define('code-filter', CodeFilter);
