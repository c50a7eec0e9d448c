import { keepOrder } from '../model/search/keep-order.ts';
import { searchAtOnce, searchFully, prepareSearch } from './search-query.ts';
import { addressOfSearch, linkToAll, privateNote } from './search-address.ts';
import { addressOfResult, showRemarks, showResult } from './result-view.ts';
import type { SearchOutcome, SearchResult } from './result.ts';
import { understandQuery, type Query } from '../model/numbers/query.ts';
import { useCodeStyle } from '../lists/code-style.ts';
import { createElement } from '../page/create-element.ts';
import { loadCodes, type LoadedCodes } from '../page/data-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import type { FieldText } from '../page/field-text.ts';
import { waitWithWords } from '../page/patience.ts';

const mostSuggestions = 8;

/** A combobox of the ARIA pattern with a list of suggestions, on an input that works without it. */
export class Combobox {
	readonly #input: HTMLInputElement;
	readonly #text: FieldText;
	readonly #list = createElement('ul', { role: 'listbox', 'aria-label': 'Suggestions' });
	readonly #remarks = createElement('div', { class: 'search-remarks', role: 'status' });
	/** The table of a text that lists codes. */
	readonly #table = createElement('div');
	readonly #panel = createElement('div', { class: 'search-panel', hidden: '' }, this.#list, this.#table, this.#remarks);
	#codes: LoadedCodes | undefined;
	#outcome: SearchOutcome | undefined;
	#said: HTMLElement | undefined;
	#active = -1;
	/** Whether the reader has moved into the list, which then keeps its order. */
	#isTouched = false;
	/** Whether the reader has closed the list, which then stays closed until the text changes or the field is entered. */
	#isDismissed = false;
	/** Ends the search before. */
	#current = new AbortController();

	/**
	 * @param input the field; the list is put behind its form
	 * @param text what the field holds
	 */
	constructor(input: HTMLInputElement, text: FieldText) {
		this.#input = input;
		this.#text = text;
		this.#list.id = `${input.id}-list`;
		useCodeStyle();
		input.form?.append(this.#panel);
		for (const name of ['pointerdown', 'pointermove'])
			this.#panel.addEventListener(name, () => {
				this.#isTouched = true;
			});
		// A press would take the focus from the field, and the panel would be gone before the click.
		this.#panel.addEventListener('mousedown', (event) => {
			event.preventDefault();
		});
		for (const [name, value] of [
			['role', 'combobox'],
			['aria-autocomplete', 'list'],
			['aria-controls', this.#list.id],
			['aria-expanded', 'false'],
		] as const)
			input.setAttribute(name, value);
	}

	/** Fetches what suggestions need, and searches for what was typed meanwhile. */
	async start(): Promise<void> {
		this.#search();
		try {
			this.#codes = await waitWithWords(loadCodes(), () => {
				this.#sayWaiting('Still loading the list of codes…');
			});
			this.#search();
		} catch {
			this.#say(
				...(await describeLoadingProblem('The list of codes could not be loaded. Enter opens the search page.')),
			);
		}
	}

	/** Searches for a text that has changed. */
	search(): void {
		this.#isTouched = false;
		this.#isDismissed = false;
		this.#search();
	}

	/** Searches for what the field holds: at once from the list of codes, then from the full text. */
	#search(): void {
		const query = understandQuery(this.#text.value, this.#codes?.ids ?? []);
		this.#current.abort();
		this.#current = new AbortController();
		if (!this.#codes) {
			void prepareSearch(query);
			return;
		}
		void this.#answer(query, this.#current.signal, this.#codes);
	}

	/** Answers in the same turn, unless the index has to be made in which the names of codes are found. */
	async #answer(query: Query, signal: AbortSignal, codes: LoadedCodes): Promise<void> {
		if (query.kind === 'words' && !codes.isIndexed) await codes.prepareIndex();
		if (signal.aborted) return;
		const outcome = searchAtOnce(query, codes);
		this.#show(outcome);
		if (outcome.isPartial) void this.#complete(query, signal, codes);
	}

	/** Moves to the suggestion before or after, round the end. */
	move(step: 1 | -1): void {
		const count = this.#list.children.length;
		if (count === 0) return;
		this.#isTouched = true;
		this.open();
		this.#activate((this.#active + step + count + (this.#active < 0 && step < 0 ? 1 : 0)) % count);
	}

	/** The chosen suggestion, or the first if it is exactly what was asked for. */
	get target(): string | undefined {
		const result =
			this.#outcome?.results[this.#active] ?? (this.#outcome?.isExact ? this.#outcome.results[0] : undefined);
		return result && addressOfResult(result);
	}

	/** Opens the target, else the search page; a text that may be private stays in this page. */
	enter(): void {
		const { target } = this;
		if (target !== undefined) {
			location.assign(target);
			return;
		}
		const search = addressOfSearch(this.#text);
		this.#isDismissed = false;
		if (search === undefined) this.#say(privateNote);
		else location.assign(search);
	}

	/** Whether the list is visible. */
	get isOpen(): boolean {
		return !this.#panel.hidden;
	}

	/** Shows again what was found for the text, if there is anything. */
	open(): void {
		this.#isDismissed = false;
		this.#reveal();
	}

	/** Hides the list; what is found after it does not open it. */
	close(): void {
		this.#isDismissed = true;
		this.#reveal();
		this.#activate(-1);
	}

	async #complete(query: Query, signal: AbortSignal, codes: LoadedCodes): Promise<void> {
		try {
			const outcome = await waitWithWords(
				searchFully(query, { area: '', excerpts: mostSuggestions }, codes, signal, (early) => {
					this.#replace(early);
				}),
				() => {
					if (!signal.aborted) this.#sayWaiting('Still searching the full text…');
				},
			);
			if (!signal.aborted) this.#replace(outcome);
		} catch {
			if (!signal.aborted)
				this.#say('The full text could not be searched; suggestions come from names and titles alone.');
		}
	}

	/** Shows the fuller outcome of the same text; behind what is there, if the reader has moved into it. */
	#replace(outcome: SearchOutcome): void {
		const shown = this.#outcome?.results.slice(0, mostSuggestions) ?? [];
		if (!this.#isTouched || shown.length === 0) {
			this.#show(outcome);
			return;
		}
		const results = keepOrder(shown, outcome.results, addressOfResult);
		this.#outcome = { ...outcome, results };
		this.#list.append(...this.#createOptions(shown.length));
		this.#remark(outcome);
	}

	#show(outcome: SearchOutcome): void {
		this.#outcome = outcome;
		this.#list.replaceChildren(...this.#createOptions(0));
		this.#activate(-1);
		this.#remark(outcome);
	}

	/** The options from a place on, up to as many as are shown. */
	#createOptions(start: number): readonly HTMLElement[] {
		const results = this.#outcome?.results.slice(start, mostSuggestions) ?? [];
		return results.map((result, place) => this.#createOption(result, start + place));
	}

	/** Says what is to be said beside the list, and leads to all results where it does not show them. */
	#remark(outcome: SearchOutcome): void {
		this.#table.replaceChildren(outcome.list?.element ?? '');
		this.#remarks.replaceChildren(...showRemarks(outcome));
		this.#reveal();
		const count = outcome.results.length;
		if (count > mostSuggestions && !outcome.isPartial && !this.#text.isPasted)
			this.#remarks.append(...linkToAll(count, this.#text.value.trim()));
	}

	/** Shows or hides the panel, and says so. */
	#reveal(): void {
		const hasOptions = this.#list.children.length > 0;
		const isOpen = !this.#isDismissed && (hasOptions || this.#remarks.children.length > 0);
		this.#panel.hidden = !isOpen;
		this.#input.setAttribute('aria-expanded', String(isOpen && hasOptions));
	}

	#createOption(result: SearchResult, index: number): HTMLElement {
		const option = createElement('li', { id: `${this.#list.id}-${index}`, role: 'option' }, ...showResult(result));
		option.dataset[result.kind === 'code' ? 'code' : 'page'] = result.kind === 'code' ? result.id : result.path;
		option.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey) open(addressOfResult(result), '_blank', 'noopener');
			else location.assign(addressOfResult(result));
		});
		return option;
	}

	#activate(index: number): void {
		this.#active = index;
		[...this.#list.children].forEach((option, place) => {
			option.setAttribute('aria-selected', String(place === index));
		});
		const active = this.#list.children[index];
		if (active) this.#input.setAttribute('aria-activedescendant', active.id);
		else this.#input.removeAttribute('aria-activedescendant');
		active?.scrollIntoView({ block: 'nearest' });
	}

	/** Over a page that is read by now, nothing opens. */
	#sayWaiting(message: string): void {
		if (document.activeElement === this.#input) this.#say(message);
	}

	#say(...message: readonly (string | Node)[]): void {
		const paragraph = createElement('p', {}, ...message);
		this.#said?.remove();
		this.#said = paragraph;
		this.#remarks.append(paragraph);
		this.#reveal();
		// Behind a long list it would be out of sight.
		paragraph.scrollIntoView({ block: 'nearest' });
	}
}
