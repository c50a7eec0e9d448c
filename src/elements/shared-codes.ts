import { addressOf } from '../model/site/addresses.ts';
import { createElement } from '../page/create-element.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { waitWithWords } from '../page/patience.ts';

/** Shows the table of the codes that the address names, in place of the table of all codes inside it. */
class SharedCodes extends HTMLElement {
	readonly #place = createElement('div');
	readonly #status = createElement('p', { role: 'status' });

	connectedCallback(): void {
		if (!new URLSearchParams(location.search).has('ids')) return;
		this.#showAll(false);
		this.prepend(this.#status, this.#place);
		void this.#show();
	}

	async #show(): Promise<void> {
		try {
			// Most visits of the page name no codes.
			const loading = import('../lists/show-list.ts').then(({ showAddressed }) => showAddressed(location.search));
			const list = await waitWithWords(loading, () => {
				this.#say(['Still loading the list of codes…']);
			});
			if (!list) {
				this.#say(['The address names no codes: it should end as in /codes?ids=50126,50053.']);
				this.#showAll(true);
				return;
			}
			this.#say([]);
			const all = createElement('a', { href: addressOf('/codes', import.meta.env.BASE_URL) }, 'All codes');
			this.#place.replaceChildren(list.element, createElement('p', { class: 'mt-4' }, all));
		} catch {
			this.#say(
				await describeLoadingProblem('The list could not be loaded. Check the connection and reload the page.'),
			);
			this.#showAll(true);
		}
	}

	#showAll(isShown: boolean): void {
		for (const child of this.children)
			if (child instanceof HTMLElement && child !== this.#status && child !== this.#place) child.hidden = !isShown;
	}

	#say(content: readonly (string | Node)[]): void {
		this.#status.replaceChildren(...content);
	}
}

customElements.define('shared-codes', SharedCodes);
