import { createElement } from '../page/create-element.ts';

/** What Chromium says when the site can be installed; TypeScript's own library does not know it, and no other browser has it. */
interface InstallOffer extends Event {
	/** Asks the reader, once. */
	readonly prompt: () => Promise<unknown>;
}

/** A button that installs the site, where the browser has said that it can; the page needs no word for browsers that say nothing. */
class AppInstall extends HTMLElement {
	readonly #stop = new AbortController();
	readonly #button = createElement('button', { type: 'button', class: 'field', hidden: '' }, 'Install');
	#offer: InstallOffer | undefined;

	connectedCallback(): void {
		const { signal } = this.#stop;
		this.append(this.#button);
		addEventListener(
			'beforeinstallprompt',
			(event) => {
				// The browser's own banner would offer the same a second time.
				event.preventDefault();
				this.#show(event as InstallOffer);
			},
			{ signal },
		);
		this.#button.addEventListener(
			'click',
			() => {
				void this.#offer?.prompt();
				// It answers once; a reader who declines is offered it again when the browser says so again.
				this.#show(undefined);
			},
			{ signal },
		);
		// From the browser's own menu as well.
		addEventListener(
			'appinstalled',
			() => {
				this.#show(undefined);
			},
			{ signal },
		);
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	#show(offer: InstallOffer | undefined): void {
		this.#offer = offer;
		this.#button.hidden = offer === undefined;
	}
}

customElements.define('app-install', AppInstall);
