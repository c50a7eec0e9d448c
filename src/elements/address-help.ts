import { addressOf, normalizeBase } from '../model/site/addresses.ts';
import { decodePath, readAddress, wordsInPath } from '../model/site/read-address.ts';
import { findNearestCodes } from '../model/numbers/nearest-codes.ts';
import { quoteWords } from '../model/search/describe-search.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { mainPages } from '../model/site/site.ts';
import { splitTable } from '../model/table/pages.ts';
import { globalPage, officialPageAddress } from '../model/codes/official-page.ts';
import { searchAtOnce } from '../search/search-query.ts';
import { createElement } from '../page/create-element.ts';
import { showResultList } from '../search/result-view.ts';
import { loadCodes, loadPages, type LoadedCodes } from '../page/data-files.ts';

/** How much of what was asked for is named, in characters. */
const mostNamed = 80;
/** How many pages are offered, so that the field below them is on the same screen. */
const mostOffered = 4;

/** The help on the 404 page: reads the address, opens the page that it means, or says what is wrong with it. */
class AddressHelp extends HTMLElement {
	connectedCallback(): void {
		void this.#help()
			.catch(() => undefined)
			.then(() => this.toggleAttribute('data-settled', true));
	}

	async #help(): Promise<void> {
		const { pathname, search } = location;
		const path = pathname.slice(normalizeBase(import.meta.env.BASE_URL).length) || '/';
		const [list, pages] = await Promise.all([loadCodes(), loadPages()]);
		// In the single file, another address can have been followed meanwhile.
		if (location.pathname !== pathname || location.search !== search) return;
		const { ids } = list;
		const known = new Set([
			...mainPages,
			...splitTable(ids.map((id) => ({ id }))).map((page) => page.path),
			...ids.map((id) => `/codes/${id}`),
			...pages.map((page) => page.path),
		]);
		const meaning = readAddress(path, search, (candidate) => known.has(candidate));
		// The query is read, the hash is kept: it can name a section of the page.
		if (meaning.kind === 'alias') location.replace(addressOf(meaning.path, import.meta.env.BASE_URL) + location.hash);
		if (meaning.kind === 'unknown-code') this.#explain(meaning.id, findNearestCodes(meaning.id, ids), list);
		if (meaning.kind !== 'unknown') return;
		if ('lookUp' in this.dataset) this.#refuse(new URLSearchParams(search).get('code') ?? '');
		else this.#offer(path, list);
	}

	/** That a number has no page here, with the official look-up and the nearest that have one. */
	#explain(id: string, nearest: readonly string[], { titleOf }: LoadedCodes): void {
		const lookUp = createElement('a', { href: officialPageAddress(globalPage, id) }, `official look-up of ${id}`);
		this.querySelector('[data-heading]')?.replaceChildren(`AADSTS${id} is not documented here`);
		this.querySelector('[data-message]')?.replaceChildren(
			'The number may be mistyped, or too new or too rare for this site. The ',
			lookUp,
			' may print its message.',
		);
		if (nearest.length === 0) return;
		const rows = nearest.map((near) => showCode(near, titleOf(near)));
		this.#show('Similar codes (not the same error)', createElement('ul', { class: 'code-list' }, ...rows));
	}

	/** That what the query names is no code. */
	#refuse(code: string): void {
		if (code === '') return;
		const asked = createElement('code', {}, code.slice(0, mostNamed));
		this.querySelector('[data-message]')?.replaceChildren(asked, ' is no code of this kind: type or paste it here.');
	}

	/** Names the address that is missing, and what its words may have meant. */
	#offer(path: string, list: LoadedCodes): void {
		const asked = createElement('code', {}, decodePath(path).slice(0, mostNamed));
		this.querySelector('[data-message]')?.replaceChildren('There is no page at ', asked, '.');
		const words = wordsInPath(path);
		const { results } = searchAtOnce(understandQuery(words, list.ids), list);
		if (results.length === 0) return;
		this.#show(`Pages that fit ${quoteWords(words)}`, showResultList(results.slice(0, mostOffered)));
	}

	#show(heading: string, list: HTMLElement): void {
		const title = createElement('h2', { class: 'mt-6' }, heading);
		this.querySelector('[data-offers]')?.replaceChildren(title, list);
	}
}

/** A similar code that does not match, and therefore is not a search result. */
function showCode(id: string, title: string): HTMLElement {
	const parts = [createElement('span', { class: 'code-number' }, id), createElement('span', {}, title)];
	return createElement(
		'li',
		{},
		createElement('a', { href: addressOf(`/codes/${id}`, import.meta.env.BASE_URL) }, ...parts),
	);
}

customElements.define('address-help', AddressHelp);
