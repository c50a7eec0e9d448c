import { understandQuery } from '../model/numbers/query.ts';
import { searchAtOnce, searchFully, prepareSearch } from '../search/search-query.ts';
import { showRemarks, showResultList } from '../search/result-view.ts';
import { nothingFound, type SearchOutcome } from '../search/result.ts';
import { loadCodes, type LoadedCodes } from '../page/data-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { mayEnterAddress } from '../page/address-field.ts';
import { FieldText } from '../page/field-text.ts';
import { waitWithWords } from '../page/patience.ts';

/** The page of search results: searches on load for what the address asks, and while someone types. */
class SearchPage extends HTMLElement {
	readonly #stop = new AbortController();
	#codes: LoadedCodes | undefined;
	#text: FieldText | undefined;
	/** Ends the search before. */
	#current = new AbortController();

	connectedCallback(): void {
		const form = this.querySelector('form');
		const input = form?.querySelector('input');
		if (!form || !input) return;
		const { signal } = this.#stop;
		const wanted = new URLSearchParams(location.search);
		this.#text = new FieldText(input, signal);
		// What was typed before this is there is kept.
		for (const field of this.#fields()) field.value ||= wanted.get(field.name) ?? '';
		form.addEventListener('focusin', () => void loadCodes().catch(() => undefined), { signal });
		form.addEventListener('input', () => void this.#search(), { signal });
		form.addEventListener('submit', () => void this.#search(), { signal });
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
			const first = searchAtOnce(query, this.#codes);
			if (!signal.aborted && area === '') this.#show(first, text);
			const searching = searchFully(query, area, this.#codes, signal);
			const full = await waitWithWords(searching, () => {
				if (!signal.aborted) this.#say(['Still searching the full text…']);
			});
			if (signal.aborted) return;
			this.#show(full, text);
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
		const list = this.querySelector('[data-result-list]');
		list?.replaceChildren(showResultList(outcome.results));
		const count = outcome.results.length;
		// Before a text was read, and in the words of a note, nothing was counted.
		const isCounted = text !== '' && (count > 0 || (outcome.note === '' && !outcome.isPartial));
		const summary = isCounted ? `${count} ${count === 1 ? 'result' : 'results'}` : '';
		this.#say([summary, ...showRemarks(outcome)]);
		this.toggleAttribute('data-partial', outcome.isPartial);
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
