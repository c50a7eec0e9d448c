import { addressOf, normalizeBase, readAddress, wordsInPath } from '../model/addresses.ts';
import { findNearestCodes } from '../model/nearest-codes.ts';
import { mainPages } from '../model/site.ts';
import { answerAtOnce } from '../search/answer-query.ts';
import { createElement } from '../search/create-element.ts';
import { showResultList, showUnknown } from '../search/result-view.ts';
import { loadCodes, type CodeList } from '../search/search-data.ts';

/** The help of a page that nobody meant to see: reads the address, opens the page that it means, or says what it lacks. */
class AddressHelp extends HTMLElement {
	connectedCallback(): void {
		void this.#help().catch(() => undefined);
	}

	async #help(): Promise<void> {
		const path = location.pathname.slice(normalizeBase(import.meta.env.BASE_URL).length) || '/';
		const list = await loadCodes();
		const { ids } = list.index.lookup;
		const known = new Set([...mainPages, ...ids.map((id) => `/codes/${id}`), ...list.pages.map((page) => page.path)]);
		const meaning = readAddress(path, location.search, (candidate) => known.has(candidate));
		// The query is read, the hash is kept: it can name a section of the page.
		if (meaning.kind === 'alias') location.replace(addressOf(meaning.path, import.meta.env.BASE_URL) + location.hash);
		if (meaning.kind === 'unknown-code') this.#explain(meaning.id, findNearestCodes(meaning.id, ids));
		if (meaning.kind === 'unknown') this.#offer(wordsInPath(path), list);
	}

	#explain(id: string, nearest: readonly string[]): void {
		this.querySelector('[data-heading]')?.replaceChildren(`AADSTS${id} is not documented here`);
		this.querySelector('[data-message]')?.replaceChildren();
		this.querySelector('[data-offers]')?.replaceChildren(showUnknown(id, nearest));
	}

	/** What the words of the address may have meant. */
	#offer(words: string, list: CodeList): void {
		const { results } = answerAtOnce(words, list);
		if (results.length === 0) return;
		const heading = createElement('h2', { class: 'mt-4 text-xl' }, `Pages that fit "${words}"`);
		this.querySelector('[data-offers]')?.replaceChildren(heading, showResultList(results.slice(0, 6)));
	}
}

customElements.define('address-help', AddressHelp);
