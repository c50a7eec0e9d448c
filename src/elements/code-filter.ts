import { filterRows, type FilterRow } from '../model/row-filter.ts';

/** Filters the rows of the table inside it by what its form says, and keeps the choice in the address. */
class CodeFilter extends HTMLElement {
	readonly #stop = new AbortController();
	#rows: readonly (FilterRow & { readonly element: HTMLElement })[] | undefined;

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
		form.addEventListener(
			'reset',
			() => {
				queueMicrotask(listener);
			},
			{ signal },
		);
		form.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
			},
			{ signal },
		);
		// The page comes with the counts of all rows; only a choice has work to do.
		if (this.#fields.some(({ value }) => value !== '')) this.#apply();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	get #fields(): (HTMLInputElement | HTMLSelectElement)[] {
		return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')];
	}

	get #selects(): HTMLSelectElement[] {
		return [...this.querySelectorAll('select')];
	}

	#readRows(): readonly (FilterRow & { readonly element: HTMLElement })[] {
		return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => ({
			element,
			text: `${element.cells[0]?.textContent ?? ''} ${element.cells[1]?.textContent ?? ''}`.toLowerCase(),
			values: Object.fromEntries(this.#selects.map(({ name }) => [name, element.dataset[name]?.split(' ') ?? []])),
		}));
	}

	/** Takes the choice from the address; what no field offers is left out. */
	#restore(): void {
		const wanted = new URLSearchParams(location.search);
		for (const field of this.#fields) {
			field.value = wanted.get(field.name) ?? '';
			if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
		}
	}

	#apply(): void {
		const choice = {
			words: this.querySelector('input')?.value ?? '',
			values: Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])),
		};
		this.#rows ??= this.#readRows();
		const { isShown, counts } = filterRows(this.#rows, choice);
		for (const [place, { element }] of this.#rows.entries()) element.hidden = isShown[place] === false;
		for (const select of this.#selects) showCounts(select, counts[select.name]);
		const shown = isShown.filter(Boolean).length;
		const count = this.querySelector('[data-count]');
		if (count) count.textContent = `${shown} ${shown === 1 ? 'code' : 'codes'}`;
		this.querySelector('button')?.toggleAttribute(
			'disabled',
			this.#fields.every(({ value }) => value === ''),
		);
	}

	#remember(): void {
		const address = new URL(location.href);
		for (const { name, value } of this.#fields) {
			if (value === '') address.searchParams.delete(name);
			else address.searchParams.set(name, value);
		}
		history.replaceState(history.state, '', address);
	}
}

/** Writes behind the name of each option how many rows it would leave. */
function showCounts(select: HTMLSelectElement, counts: ReadonlyMap<string, number> | undefined): void {
	for (const option of select.options) {
		if (option.value === '') continue;
		option.text = `${option.dataset['name'] ?? ''} (${counts?.get(option.value) ?? 0})`;
	}
}

customElements.define('code-filter', CodeFilter);
