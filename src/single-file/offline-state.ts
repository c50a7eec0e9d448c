import { createElement } from '../page/create-element.ts';

/** In place of the state of the saved copy: a link to what this file is, and on that page what it says. */
class OfflineState extends HTMLElement {
	connectedCallback(): void {
		this.querySelector('a')?.replaceChildren('About this file');
		if (!('canRemove' in this.dataset)) return;
		const date = this.closest('[data-content-date]')?.getAttribute('data-content-date') ?? '';
		document.title = document.title.replace(/^[^|]+/, 'About this file ');
		this.closest('main')?.replaceChildren(
			createElement('h1', {}, 'About this file'),
			createElement(
				'div',
				{ class: 'prose' },
				createElement(
					'p',
					{},
					`This is the whole site in one file, as of ${date}: every page, the search and the decoder.`,
				),
				createElement('p', {}, 'It needs no network and no server, and asks for nothing. What you paste stays in it.'),
				createElement('p', {}, 'It does not change by itself. A newer one comes with each release of the site.'),
				createElement('p', {}, 'The data files for tools and the feed are not in it: links to them lead to the site.'),
			),
		);
	}
}

customElements.define('offline-state', OfflineState);
