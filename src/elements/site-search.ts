import style from '../styles/search-panel.css?inline';
import type { Combobox } from '../search/combobox.ts';
import { fetchFullTextNext } from '../search/early-full-text.ts';
import { adoptStyle } from '../page/adopt-style.ts';
import { createElement } from '../page/create-element.ts';
import { addressOfData } from '../page/data-address.ts';
import { fetchEarly } from '../page/early-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { FieldText } from '../page/field-text.ts';
import { waitWithWords } from '../page/patience.ts';
import { isTyping } from '../page/typing.ts';

/** The search in the header; the suggestions, and what Enter does, are loaded when the field is first focused. */
class SiteSearch extends HTMLElement {
	readonly #stop = new AbortController();
	#combobox: Promise<Combobox | undefined> | undefined;
	#ready: Combobox | undefined;
	/** What is said in place of suggestions. */
	#panel: HTMLElement | undefined;

	connectedCallback(): void {
		const input = this.querySelector('input');
		if (!input) return;
		const { signal } = this.#stop;
		const text = new FieldText(input, signal);
		const load = (): Promise<Combobox | undefined> =>
			waitWithWords(this.#load(input, text), () => {
				// Over a page that is read by now, nothing opens.
				if (document.activeElement === input) this.#say(input, 'Still loading the search…');
			});
		const on = (target: EventTarget | null, name: string, hear: (event: Event) => void): void => {
			target?.addEventListener(name, hear, { signal });
		};
		on(input, 'focus', () => void load().then((combobox) => combobox?.open()));
		on(input, 'input', () => {
			if (isWords(input.value)) void prepareWords(input.value);
			void this.#with((combobox) => {
				combobox.search();
			});
		});
		on(input, 'keydown', (event) => {
			this.#press(event as KeyboardEvent);
		});
		// The form itself sends nothing, so that nothing is sent before it was read.
		on(input.form, 'submit', () => void load().then((combobox) => combobox?.enter()));
		on(this, 'focusout', (event) => {
			// The way to all results is a link behind the list.
			if (this.contains((event as FocusEvent).relatedTarget as Node | null)) return;
			// A button has still to be pressed, and a press takes the focus from the field.
			if (!this.#panel?.querySelector('button')) this.#panel?.remove();
			void this.#with((combobox) => {
				combobox.close();
			});
		});
		on(document, 'keydown', (event) => {
			this.#shortcut(input, event as KeyboardEvent);
		});
		if (document.activeElement === input) void load();
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	/** Loads the suggestions once, and again after a failure, which is said; then there are none. */
	#load(input: HTMLInputElement, text: FieldText): Promise<Combobox | undefined> {
		adoptStyle(style);
		if (!this.#combobox) fetchEarly(addressOfData('codes'));
		this.#combobox ??= import('../search/combobox.ts')
			.then((module) => {
				this.#ready = new module.Combobox(input, text);
				this.#panel?.remove();
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
	async #explain(input: HTMLInputElement): Promise<void> {
		const otherwise = 'The search could not be loaded. Check the connection and press Enter to try again.';
		this.#say(input, ...(await describeLoadingProblem(otherwise)));
	}

	#say({ form }: HTMLInputElement, ...said: readonly (string | Node)[]): void {
		this.#panel?.remove();
		const status = createElement('div', { class: 'search-remarks', role: 'status' }, createElement('p', {}, ...said));
		this.#panel = createElement('div', { class: 'search-panel' }, status);
		form?.append(this.#panel);
	}

	/** At once when the suggestions are there, so that the list changes in the frame after the key. */
	async #with(act: (combobox: Combobox) => void): Promise<void> {
		const combobox = this.#ready ?? (await this.#combobox);
		if (combobox) act(combobox);
	}

	#press(event: KeyboardEvent): void {
		if (event.key === 'Escape') {
			// The field would empty itself; the first Escape only closes the list.
			if (this.#ready?.isOpen === true) event.preventDefault();
			this.#ready?.close();
		}
		const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
		if (step === undefined) return;
		event.preventDefault();
		void this.#with((combobox) => {
			combobox.move(step);
		});
	}

	#shortcut(input: HTMLInputElement, event: KeyboardEvent): void {
		if (event.key === '?' && !isTyping(event)) {
			event.preventDefault();
			import('../page/keyboard-help.ts').then(
				(help) => {
					help.showKeyboardHelp();
				},
				() => undefined,
			);
		}
		const isWanted =
			event.ctrlKey || event.metaKey
				? event.key.toLowerCase() === 'k'
				: event.key === '/' && !event.altKey && !isTyping(event);
		if (!isWanted) return;
		event.preventDefault();
		input.focus();
		input.select();
	}
}

/** Whether a text is a few words, which need more than the list of codes; as far as that can be told without its script. */
function isWords(text: string): boolean {
	return text.length < 80 && /[a-z]/i.test(text) && !/\d/.test(text);
}

/** Asks for what words need at once, while the script is on its way that searches for them and reports a failure. */
async function prepareWords(text: string): Promise<void> {
	fetchFullTextNext();
	fetchEarly(addressOfData('pages'));
	try {
		const search = await import('../search/search-for-words.ts');
		await search.prepareWords(text);
	} catch {
		return;
	}
}

customElements.define('site-search', SiteSearch);
