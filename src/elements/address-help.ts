import { addressOf, normalizeBase, readAddress } from '../model/addresses.ts';
import { findNearestCodes } from '../model/nearest-codes.ts';
import { showUnknown } from '../search/result-view.ts';
import { loadCodes } from '../search/search-data.ts';

/** The help of a page that nobody meant to see: reads the address, opens the page that it means, or says what it lacks. */
class AddressHelp extends HTMLElement {
	connectedCallback(): void {
		void this.#help().catch(() => undefined);
	}

	async #help(): Promise<void> {
		const path = location.pathname.slice(normalizeBase(import.meta.env.BASE_URL).length) || '/';
		const { index, pages } = await loadCodes();
		const known = new Set([...index.lookup.ids.map((id) => `/codes/${id}`), ...pages.map((page) => page.path)]);
		const meaning = readAddress(path, location.search, (candidate) => known.has(candidate));
		// The query is read, the hash is kept: it can name a section of the page.
		if (meaning.kind === 'alias') location.replace(addressOf(meaning.path, import.meta.env.BASE_URL) + location.hash);
		if (meaning.kind !== 'unknown-code') return;
		this.#say('[data-heading]', `AADSTS${meaning.id} is not documented here`);
		this.querySelector('[data-message]')?.replaceChildren();
		this.querySelector('[data-offers]')?.replaceChildren(
			showUnknown(meaning.id, findNearestCodes(meaning.id, index.lookup.ids)),
		);
	}

	#say(selector: string, text: string): void {
		const element = this.querySelector(selector);
		if (element) element.textContent = text;
	}
}

customElements.define('address-help', AddressHelp);
