import type { Combobox } from '../search/combobox.ts';
import { createElement } from '../page/create-element.ts';
import { addressOfData, fetchEarly } from '../page/early-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { FieldText } from '../page/field-text.ts';

/** The search in the header; the suggestions, and what Enter does, are loaded when the field is first focused. */
class SiteSearch extends HTMLElement {
	readonly #stop = new AbortController();
	#combobox: Promise<Combobox | undefined> | undefined;

	connectedCallback(): void {
		const input = this.querySelector('input');
		if (!input) return;
		const { signal } = this.#stop;
		const listen = { signal };
		const text = new FieldText(input, signal);
		input.addEventListener('focus', () => void this.#load(input, text), listen);
		input.addEventListener(
			'input',
			() =>
				void this.#with((combobox) => {
					combobox.search();
				}),
			listen,
		);
		input.addEventListener(
			'keydown',
			(event) => {
				this.#press(event);
			},
			listen,
		);
		// The form itself sends nothing, so that nothing is sent before it was read.
		input.form?.addEventListener(
			'submit',
			() => void this.#load(input, text).then((combobox) => combobox?.enter()),
			listen,
		);
		this.addEventListener(
			'focusout',
			() =>
				void this.#with((combobox) => {
					combobox.close();
				}),
			listen,
		);
		document.addEventListener(
			'keydown',
			(event) => {
				this.#shortcut(input, event);
			},
			listen,
		);
		if (document.activeElement === input) void this.#load(input, text);
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	/** Loads the suggestions once, and again after a failure, which is said; then there are none. */
	#load(input: HTMLInputElement, text: FieldText): Promise<Combobox | undefined> {
		if (!this.#combobox) fetchEarly(addressOfData('codes'));
		this.#combobox ??= import('../search/combobox.ts')
			.then(({ Combobox }) => {
				this.#ready = new Combobox(input, text);
				this.querySelector('[data-failure]')?.remove();
				void this.#ready.start();
				return this.#ready;
			})
			.catch(() => {
				this.#combobox = undefined;
				void this.#explain(input);
				return undefined;
			});
		return this.#combobox;
	}

	/** Says why there are no suggestions; Enter tries again. */
	async #explain({ form }: HTMLInputElement): Promise<void> {
		const said = await describeLoadingProblem(
			'The search could not be loaded. Check the connection and press Enter to try again.',
		);
		this.querySelector('[data-failure]')?.remove();
		const status = createElement('div', { class: 'search-remarks', role: 'status' }, createElement('p', {}, ...said));
		form?.append(createElement('div', { class: 'search-panel', 'data-failure': '' }, status));
	}

	#ready: Combobox | undefined;

	/** At once when the suggestions are there, so that the list changes in the frame after the key. */
	async #with(act: (combobox: Combobox) => void): Promise<void> {
		if (this.#ready) {
			act(this.#ready);
			return;
		}
		const combobox = await this.#combobox;
		if (combobox) act(combobox);
	}

	#press(event: KeyboardEvent): void {
		if (event.key === 'Escape' && this.#ready?.isOpen === true) {
			// The field would empty itself; the first Escape only closes the list.
			event.preventDefault();
			this.#ready.close();
		}
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		event.preventDefault();
		const step = event.key === 'ArrowDown' ? 1 : -1;
		void this.#with((combobox) => {
			combobox.move(step);
		});
	}

	#shortcut(input: HTMLInputElement, event: KeyboardEvent): void {
		const isTyping =
			event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
		const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
		const isControlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
		if (!isSlash && !isControlK) return;
		event.preventDefault();
		input.focus();
		input.select();
	}
}

customElements.define('site-search', SiteSearch);
