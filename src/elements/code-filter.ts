import { addressOf } from '../model/addresses.ts';
import { filterRows } from '../model/row-filter.ts';
import type { CodeRow } from '../search/code-rows.ts';
import { createElement } from '../search/create-element.ts';

/** Shows in the table inside it the codes that its form asks for, and keeps the choice in the address. */
class CodeFilter extends HTMLElement {
	readonly #stop = new AbortController();
	/** What the page came with, shown while nothing is chosen. */
	#built: readonly Node[] = [];
	#builtCount = '';
	#turn = 0;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		this.#built = [...(this.#body?.children ?? [])];
		this.#builtCount = this.#count?.textContent ?? '';
		const { signal } = this.#stop;
		const listener = (): void => {
			void this.#apply();
			this.#remember();
		};
		this.#restore();
		form.addEventListener('focusin', () => void loadRows().catch(() => undefined), { signal });
		form.addEventListener('input', listener, { signal });
		// The fields are empty only after the event, and a microtask still comes before.
		form.addEventListener(
			'reset',
			() => {
				setTimeout(listener);
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
		this.#more?.addEventListener(
			'click',
			() => {
				void this.#showRest();
			},
			{ signal },
		);
		if (this.#isChosen) void this.#apply();
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

	get #body(): HTMLElement | null {
		return this.querySelector('tbody');
	}

	get #count(): HTMLElement | null {
		return this.querySelector('[data-count]');
	}

	get #more(): HTMLButtonElement | null {
		return this.querySelector('[data-more]');
	}

	get #isChosen(): boolean {
		return this.#fields.some(({ value }) => value !== '');
	}

	/** Takes the choice from the address; what no field offers is left out. */
	#restore(): void {
		const wanted = new URLSearchParams(location.search);
		for (const field of this.#fields) {
			field.value = wanted.get(field.name) ?? '';
			if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
		}
	}

	async #apply(most = Number(this.dataset['most'])): Promise<void> {
		const turn = (this.#turn += 1);
		const isChosen = this.#isChosen;
		this.querySelector('[type="reset"]')?.toggleAttribute('disabled', !isChosen);
		for (const part of this.querySelectorAll('[data-pages]')) part.toggleAttribute('hidden', isChosen);
		try {
			const rows = await loadRows();
			if (turn === this.#turn) this.#show(rows, isChosen ? most : 0);
		} catch {
			if (turn !== this.#turn) return;
			this.#say('The list of codes could not be loaded. Check the connection and choose again.');
		}
	}

	/** Shows the rows that were left out, and leads the keyboard to the first of them: the button is gone. */
	async #showRest(): Promise<void> {
		const before = this.#body?.children.length ?? 0;
		await this.#apply(Infinity);
		this.#body?.children[before]?.querySelector('a')?.focus();
	}

	/** Shows what is chosen among all rows; with room for none, what the page came with. */
	#show(rows: readonly CodeRow[], most: number): void {
		const choice = {
			words: this.querySelector('input')?.value ?? '',
			values: Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])),
		};
		const { isShown, counts } = filterRows(rows, choice);
		for (const select of this.#selects) showCounts(select, counts[select.name]);
		const found = rows.filter((_row, place) => isShown[place]);
		const rest = most === 0 ? 0 : Math.max(0, found.length - most);
		this.#body?.replaceChildren(
			...(most === 0 ? this.#built : found.slice(0, most).map((row) => this.#createRow(row))),
		);
		this.#say(most === 0 ? this.#builtCount : `${found.length} ${found.length === 1 ? 'code' : 'codes'}`);
		if (!this.#more) return;
		this.#more.hidden = rest === 0;
		this.#more.textContent = `Show the other ${rest}`;
	}

	#createRow({ id, title, symbol, values }: CodeRow): HTMLElement {
		const kind = values['kind']?.[0];
		const link = createElement('a', { href: addressOf(`/codes/${id}`, import.meta.env.BASE_URL) }, id);
		return createElement(
			'tr',
			kind === undefined ? {} : { 'data-kind': kind },
			createElement('th', { scope: 'row' }, link),
			createElement('td', {}, title, ...(symbol === '' ? [] : [createElement('small', {}, symbol)])),
			createElement('td', { class: 'kind' }, this.#nameOf('kind', kind)),
			createElement('td', {}, this.#nameOf('area', values['area']?.[0])),
			createElement('td', {}, this.#nameOf('tier', values['tier']?.[0])),
		);
	}

	/** What a value is called where it is chosen. */
	#nameOf(field: string, value = ''): string {
		const select = this.#selects.find(({ name }) => name === field);
		return [...(select?.options ?? [])].find((option) => option.value === value)?.dataset['name'] ?? '';
	}

	#say(text: string): void {
		if (this.#count) this.#count.textContent = text;
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

async function loadRows(): Promise<readonly CodeRow[]> {
	const { loadCodeRows } = await import('../search/code-rows.ts');
	return loadCodeRows();
}

/** Writes behind the name of each option how many rows it would leave. */
function showCounts(select: HTMLSelectElement, counts: ReadonlyMap<string, number> | undefined): void {
	for (const option of select.options) {
		if (option.value === '') continue;
		option.text = `${option.dataset['name'] ?? ''} (${counts?.get(option.value) ?? 0})`;
	}
}

customElements.define('code-filter', CodeFilter);
