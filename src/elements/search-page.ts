import { keepOrder } from '../model/search/keep-order.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { searchAtOnce, searchFully, prepareSearch } from '../search/search-query.ts';
import { addressOfResult, showRemarks, showResultList } from '../search/result-view.ts';
import { nothingFound, type SearchOutcome } from '../search/result.ts';
import { loadCodes, type LoadedCodes } from '../page/data-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { mayEnterAddress } from '../page/address-field.ts';
import { textOf, type FieldText } from '../page/field-text.ts';
import { waitWithWords } from '../page/patience.ts';

/** How many results are shown before the others are asked for. */
const mostShown = 20;
/** How many more come with each frame. */
const mostWithFrame = 100;

/** The page of search results: searches on load for what the address asks, and while someone types. */
class SearchPage extends HTMLElement {
	readonly #stop = new AbortController();
	#codes: LoadedCodes | undefined;
	#text: FieldText | undefined;
	/** What is shown of the search. */
	#outcome: SearchOutcome | undefined;
	/** Whether the reader has moved into the list, which then keeps its order. */
	#isTouched = false;
	/** Ends the search before. */
	#current = new AbortController();

	connectedCallback(): void {
		const form = this.querySelector('form');
		const input = form?.querySelector('input');
		if (!form || !input) return;
		const { signal } = this.#stop;
		const wanted = new URLSearchParams(location.search);
		this.#text = textOf(input, signal);
		// What was typed before this is there is kept.
		for (const field of this.#fields()) field.value ||= wanted.get(field.name) ?? '';
		form.addEventListener('focusin', () => void loadCodes().catch(() => undefined), { signal });
		form.addEventListener('input', () => void this.#search(), { signal });
		form.addEventListener('submit', () => void this.#search(), { signal });
		this.querySelector('[data-more]')?.addEventListener('click', () => void this.#showRest(), { signal });
		for (const name of ['pointerdown', 'pointermove', 'focusin'])
			this.querySelector('[data-result-list]')?.addEventListener(name, () => (this.#isTouched = true), { signal });
		void this.#search();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
		this.#current.abort();
	}

	#fields(): (HTMLInputElement | HTMLSelectElement)[] {
		return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')];
	}

	async #search(): Promise<void> {
		const text = this.#text?.value.trim() ?? '';
		const area = this.querySelector('select')?.value ?? '';
		this.#current.abort();
		this.#current = new AbortController();
		this.#isTouched = false;
		this.#outcome = undefined;
		const { signal } = this.#current;
		if (text === '') {
			this.#show(nothingFound, text);
			this.#remember(text, area);
			return;
		}
		if (!this.#codes) void prepareSearch(understandQuery(text, []));
		try {
			this.#codes ??= await waitWithWords(loadCodes(), () => {
				if (!signal.aborted) this.#say(['Still loading the list of codes…']);
			});
			const query = understandQuery(text, this.#codes.ids);
			if (query.kind === 'words') await this.#codes.prepareIndex();
			const first = searchAtOnce(query, this.#codes);
			if (!signal.aborted && area === '') this.#show(first, text);
			const searching = searchFully(query, { area, excerpts: mostShown }, this.#codes, signal, (early) => {
				this.#replace(early, text);
			});
			const full = await waitWithWords(searching, () => {
				if (!signal.aborted) this.#say(['Still searching the full text…']);
			});
			if (signal.aborted) return;
			this.#replace(full, text);
			if (!full.isExact || !this.#isFit) this.#remember(this.#isFit ? text : '', area);
		} catch {
			// A page that has to be loaded again then goes on where it was.
			if (!signal.aborted) this.#remember(this.#isFit ? text : '', area);
			const said = await describeLoadingProblem(
				'The search could not be loaded. Check the connection and search again.',
			);
			if (signal.aborted) return;
			this.#say(said);
			this.removeAttribute('data-partial');
		}
	}

	get #isFit(): boolean {
		return this.#text !== undefined && mayEnterAddress(this.#text);
	}

	#show(outcome: SearchOutcome, text: string): void {
		this.#outcome = outcome;
		const shown = outcome.list?.element ?? showResultList(outcome.results.slice(0, mostShown));
		this.querySelector('[data-result-list]')?.replaceChildren(shown);
		this.#describe(outcome, text);
	}

	/** Shows the fuller outcome of the same search; behind what is there, if the reader has moved into it. */
	#replace(outcome: SearchOutcome, text: string): void {
		const shown = this.#outcome?.results.slice(0, mostShown) ?? [];
		if (!this.#isTouched || shown.length === 0) {
			this.#show(outcome, text);
			return;
		}
		this.#outcome = { ...outcome, results: keepOrder(shown, outcome.results, addressOfResult) };
		this.#append(shown.length, mostShown);
		this.#describe(this.#outcome, text);
	}

	/** Adds the results between two places to the list. */
	#append(start: number, end: number): void {
		const added = showResultList(this.#outcome?.results.slice(start, end) ?? []);
		this.querySelector('[data-results]')?.append(...added.children);
	}

	/**
	 * Shows the results that were left out, and leads the keyboard to the first of them: the button is gone. They come a
	 * few with each frame, because all at once keep the page from answering.
	 */
	async #showRest(): Promise<void> {
		const { signal } = this.#current;
		const more = this.querySelector<HTMLElement>('[data-more]');
		if (more) more.hidden = true;
		this.#isTouched = true;
		const count = this.#outcome?.results.length ?? 0;
		for (let start = mostShown; start < count && !signal.aborted; start += mostWithFrame) {
			this.#append(start, start + mostWithFrame);
			if (start === mostShown)
				this.querySelector<HTMLElement>(`[data-results] > :nth-child(${mostShown + 1}) a`)?.focus();
			await new Promise(requestAnimationFrame);
		}
	}

	/** Says how much was found and what has to be said beside it, and offers what is not shown. */
	#describe(outcome: SearchOutcome, text: string): void {
		const count = outcome.results.length;
		// Before all was searched, and in the words of a note, nothing was counted.
		const isCounted = text !== '' && !outcome.isPartial && (count > 0 || outcome.note === '');
		const summary = isCounted ? `${count} ${count === 1 ? 'result' : 'results'}` : '';
		this.#say([summary, ...showRemarks(outcome)]);
		this.toggleAttribute('data-partial', outcome.isPartial);
		const more = this.querySelector<HTMLButtonElement>('[data-more]');
		if (!more) return;
		more.hidden = outcome.isPartial || count <= mostShown;
		more.textContent = `Show all ${count} results`;
	}

	#say(content: readonly (string | Node)[]): void {
		this.querySelector('[data-status]')?.replaceChildren(...content.filter((part) => part !== ''));
	}

	/** Keeps the search in the address, so that it can be shared. */
	#remember(query: string, area: string): void {
		const address = new URL(location.href);
		address.search = '';
		if (query !== '') address.searchParams.set('q', query);
		if (area !== '') address.searchParams.set('area', area);
		history.replaceState(history.state, '', address);
	}
}

customElements.define('search-page', SearchPage);
