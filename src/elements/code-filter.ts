import type { CodeRow, createCodeRows as CreateRows } from '../table/code-rows.ts';
import { openPressedRow } from '../table/pressed-row.ts';
import { SortedHeads } from '../page/sorted-heads.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { textOf, type FieldText } from '../page/field-text.ts';
import { waitWithWords } from '../page/patience.ts';

/** Shows in the table inside it the codes that its form asks for, and keeps the choice in the address. */
class CodeFilter extends HTMLElement {
	readonly #stop = new AbortController();
	/** Brings back what the page came with, which is shown while nothing is chosen. */
	#showBuilt = (): void => undefined;
	#words: FieldText | undefined;
	/** Gives up what the last choice began, for the next one. */
	#current = new AbortController();
	/** The rows that fit and are not shown yet. */
	#rest: readonly CodeRow[] = [];
	#heads: SortedHeads | undefined;
	/** The table of a text that lists codes, which is shown in place of this one. */
	#list: HTMLElement | undefined;

	connectedCallback(): void {
		const form = this.querySelector('form');
		const input = form?.querySelector('input');
		if (!form || !input) return;
		this.#words = textOf(input, this.#stop.signal);
		const heads = new SortedHeads(this);
		this.#heads = heads;
		this.#showBuilt = keepContent([
			...this.querySelectorAll<HTMLElement>('table, tbody, [data-count], [data-remarks], option, [data-more]'),
		]);
		const on = (target: EventTarget | null, name: string, hear: (event: Event) => void): void => {
			target?.addEventListener(name, hear, { signal: this.#stop.signal });
		};
		const choose = (): void => {
			void this.#apply();
			void this.#remember();
		};
		on(
			form,
			'focusin',
			() =>
				void loadTable()
					.then(({ prepareFilter }) => prepareFilter())
					.catch(() => undefined),
		);
		on(form, 'input', choose);
		// The fields are empty only after the event, and a microtask still comes before.
		on(form, 'reset', () => {
			heads.sort = '';
			setTimeout(choose);
		});
		heads.listen(this.#stop.signal, () => this.#unsorted, choose);
		for (const button of this.querySelectorAll<HTMLElement>('[data-copy]'))
			on(button, 'click', () => void this.#copy(button.dataset['copy'] ?? ''));
		on(this.querySelector('tbody'), 'click', (event) => {
			openPressedRow(event as MouseEvent);
		});
		on(this.querySelector('[data-more]'), 'click', () => void this.#showRest());
		this.#restore();
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

	get #isChosen(): boolean {
		return this.#sort !== '' || this.#fields.some(({ value }) => value !== '');
	}

	/** Takes the choice from the address; what no field offers is left out. */
	#restore(): void {
		const wanted = new URLSearchParams(location.search);
		for (const field of this.#fields) {
			field.value ||= wanted.get(field.name) ?? '';
			if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
		}
		if (this.#heads) this.#heads.sort = wanted.get('sort') ?? '';
	}

	/** The column by which the reader sorted; empty before. */
	get #sort(): string {
		return this.#heads?.sort ?? '';
	}

	/** How rows are sorted where nobody sorted them: what words found, by how well it fits. */
	get #unsorted(): string {
		return this.#words?.value.trim() ? '' : 'common';
	}

	/** Copies all rows that fit, shown or not, and says so. */
	async #copy(format: string): Promise<void> {
		const status = this.querySelector('[data-copied]');
		try {
			const [{ found }, { writeRows }] = await Promise.all([
				this.#filter(this.#stop.signal),
				import('../table/copied-rows.ts'),
			]);
			await navigator.clipboard.writeText(writeRows(format, found, this.#selects));
			if (status) status.textContent = `${String(found.length)} copied as ${format}`;
		} catch {
			if (status) status.textContent = 'Could not copy. Press again.';
		}
	}

	async #apply(): Promise<void> {
		this.#current.abort();
		this.#current = new AbortController();
		const { signal } = this.#current;
		const say = (content: readonly (string | Node)[]): void => {
			if (!signal.aborted) this.#say(content);
		};
		this.querySelector('[type="reset"]')?.toggleAttribute('disabled', !this.#isChosen);
		for (const part of this.querySelectorAll('[data-pages]')) part.toggleAttribute('hidden', this.#isChosen);
		this.#heads?.mark(this.#unsorted);
		this.querySelector('[data-copied]')?.replaceChildren();
		if (!this.#isChosen) {
			this.#list?.remove();
			this.removeAttribute('aria-busy');
			this.#showBuilt();
			return;
		}
		this.setAttribute('aria-busy', 'true');
		try {
			const { found, counts, outcome, createCodeRows, showCounts, showRemarks, showEmpty, mayEnterAddress } =
				await waitWithWords(
					this.#filterWithWords(signal, () => {
						say(['Filtering…']);
					}),
					() => {
						say(['Still loading the list of codes…']);
					},
				);
			if (signal.aborted) return;
			this.removeAttribute('aria-busy');
			showCounts(this.#selects, counts);
			this.#list?.remove();
			// What is chosen beside the words is a choice among the rows of this table.
			this.#list = this.#selects.every(({ value }) => value === '') ? outcome.list?.element : undefined;
			if (this.#list) this.after(this.#list);
			this.#rest = this.#list ? [] : found;
			this.querySelector('tbody')?.replaceChildren(...this.#takeRows(createCodeRows));
			const total = found.length === 1 ? '1 code' : `${found.length} codes`;
			const isFit = this.#words !== undefined && mayEnterAddress(this.#words);
			const help = found.length > 0 ? [] : showEmpty(this.#words?.value.trim() ?? '', isFit);
			this.querySelector('table')?.toggleAttribute('hidden', found.length === 0 || this.#list !== undefined);
			this.#say([total], this.#rest.length, [...showRemarks(outcome), ...help]);
		} catch (error) {
			if (signal.aborted) return;
			this.removeAttribute('aria-busy');
			say(await describeProblem(error));
		}
	}

	/** Filters, and says so when it takes longer than a blink. */
	#filterWithWords(signal: AbortSignal, sayFiltering: () => void) {
		return waitWithWords(this.#filter(signal), sayFiltering, wordless);
	}

	/** The codes that fit the choice, and what shows them. */
	async #filter(signal: AbortSignal) {
		const table = await loadTable();
		const choice = {
			words: this.#words?.value ?? '',
			values: Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])),
			sort: this.#sort,
		};
		return { ...table, ...(await table.filterCodes(choice, this.#selects, signal)) };
	}

	/** The next rows of those that are not shown yet, as many as a page of the table has. */
	#takeRows(createCodeRows: typeof CreateRows): readonly HTMLElement[] {
		const most = Number(this.dataset['most']);
		const rows = this.#rest.slice(0, most);
		this.#rest = this.#rest.slice(most);
		return createCodeRows(rows, this.#selects);
	}

	/**
	 * Adds the rows that were left out, and leads the keyboard to the first of them: the button is gone. They come a few
	 * with each frame, because all at once keep the page from answering.
	 */
	async #showRest(): Promise<void> {
		const { signal } = this.#current;
		const { createCodeRows } = await loadTable();
		this.querySelector('[data-more]')?.toggleAttribute('hidden', true);
		for (let isFirst = true; !signal.aborted && this.#rest.length > 0; isFirst = false) {
			const rows = this.#takeRows(createCodeRows);
			this.querySelector('tbody')?.append(...rows);
			if (isFirst) rows[0]?.querySelector('a')?.focus();
			await new Promise(requestAnimationFrame);
		}
	}

	/** Says how many codes fit, or why none is shown, offers those that are left out, and says what is to be said of the words. */
	#say(content: readonly (string | Node)[], rest = 0, remarks: readonly HTMLElement[] = []): void {
		this.querySelector('[data-remarks]')?.replaceChildren(...remarks);
		this.querySelector('[data-count]')?.replaceChildren(...content);
		const more = this.querySelector<HTMLButtonElement>('[data-more]');
		if (!more) return;
		more.hidden = rest === 0;
		more.textContent = `Show the other ${rest}`;
	}

	async #remember(): Promise<void> {
		// What decides comes with the rows: it is much larger than this element.
		const { mayEnterAddress } = await loadTable().catch(() => ({ mayEnterAddress: () => false }));
		const address = new URL(location.href);
		const isFit = this.#words !== undefined && mayEnterAddress(this.#words);
		for (const { name, value, localName } of this.#fields) {
			if (value === '' || (localName === 'input' && !isFit)) address.searchParams.delete(name);
			else address.searchParams.set(name, value);
		}
		if (this.#sort === '') address.searchParams.delete('sort');
		else address.searchParams.set('sort', this.#sort);
		history.replaceState(history.state, '', address);
	}
}

/** How long filtering goes on before a word is said of it, in milliseconds. */
const wordless = 150;

function loadTable() {
	return import('../table/code-rows.ts');
}

async function describeProblem(error: unknown): Promise<readonly (string | Node)[]> {
	// By its name: its class would be loaded with the page, while all that throws it comes with the first choice.
	if (error instanceof Error && error.name === 'TooSlowError')
		return ['Filtering takes too long. Look for fewer words.'];
	return describeLoadingProblem('The list of codes could not be loaded. Check the connection and choose again.');
}

/** Keeps what elements hold and whether they are hidden, and gives back what restores it. */
function keepContent(elements: readonly HTMLElement[]): () => void {
	const kept = elements.map((element) => [element, [...element.childNodes], element.hidden] as const);
	return () => {
		for (const [element, content, isHidden] of kept) {
			element.replaceChildren(...content);
			element.hidden = isHidden;
		}
	};
}

customElements.define('code-filter', CodeFilter);
