import { answerAtOnce, answerFully, prepareAnswer } from '../search/search-query.ts';
import { showRemarks, showResultList } from '../search/result-view.ts';
import { nothingFound, type SearchAnswer } from '../search/result.ts';
import { loadCodes } from '../page/data-files.ts';

/** The page of search results: searches on load for what the address asks, and while someone types. */
class SearchPage extends HTMLElement {
	readonly #stop = new AbortController();
	#turn = 0;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		const { signal } = this.#stop;
		const wanted = new URLSearchParams(location.search);
		for (const field of this.#fields()) field.value = wanted.get(field.name) ?? '';
		form.addEventListener('focusin', () => void loadCodes().catch(() => undefined), { signal });
		form.addEventListener('input', () => void this.#search(), { signal });
		form.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				void this.#search();
			},
			{ signal },
		);
		void this.#search();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	#fields(): (HTMLInputElement | HTMLSelectElement)[] {
		return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')];
	}

	async #search(): Promise<void> {
		const [query = '', area = ''] = this.#fields().map(({ value }) => value.trim());
		const turn = (this.#turn += 1);
		if (query === '') {
			this.#show(nothingFound, query);
			this.#remember(query, area);
			return;
		}
		void prepareAnswer(query);
		try {
			const codes = await loadCodes();
			const first = answerAtOnce(query, codes);
			if (turn === this.#turn && area === '') this.#show(first, query);
			const full = await answerFully(query, area, codes);
			if (turn === this.#turn) this.#show(full, query);
			if (turn === this.#turn && !full.isExact) this.#remember(query, area);
		} catch {
			if (turn === this.#turn) this.#say(['The search could not be loaded. Check the connection and search again.']);
		}
	}

	#show(answer: SearchAnswer, query: string): void {
		const list = this.querySelector('[data-result-list]');
		list?.replaceChildren(showResultList(answer.results));
		const count = answer.results.length;
		const summary =
			query === '' || (count === 0 && answer.note !== '') ? '' : `${count} ${count === 1 ? 'result' : 'results'}`;
		this.#say([summary, ...showRemarks(answer)]);
		this.toggleAttribute('data-partial', answer.isPartial);
	}

	#say(content: readonly (string | Node)[]): void {
		this.querySelector('[data-status]')?.replaceChildren(...content.filter((part) => part !== ''));
	}

	/** Keeps the search in the address, so that it can be shared; a text that was pasted stays out of it. */
	#remember(query: string, area: string): void {
		const address = new URL(location.href);
		address.search = '';
		if (query.length <= 160 && query !== '') address.searchParams.set('q', query);
		if (area !== '') address.searchParams.set('area', area);
		history.replaceState(history.state, '', address);
	}
}

customElements.define('search-page', SearchPage);
