import type { Answerer } from '../decoder/answer.ts';
import { findOnlyPage } from '../decoder/only-page.ts';
import { createElement } from '../page/create-element.ts';
import { addressOfData } from '../page/data-address.ts';
import { fetchEarly } from '../page/early-files.ts';
import { keepText, readKeptText } from '../page/kept-text.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { waitWithWords } from '../page/patience.ts';

/** What is shown below the field, and said to screen readers. */
interface Shown {
	readonly elements: readonly (Node | string)[];
	readonly status: string;
}

/** How many characters the field shows: with more, the browser lays them out for longer than a blink. */
const mostShown = 10_000;

/** How a text changes that someone types; a pasted, dropped or shared one comes otherwise. */
const typing = /^(?:delete|insertText|insertLineBreak|insertCompositionText)/;

/** A field that takes any error text and says below it what it means; what it needs is loaded when the field is first used. */
class ErrorDecoder extends HTMLElement {
	readonly #stop = new AbortController();
	#current = new AbortController();
	#answerer: Promise<Answerer> | undefined;
	/** Whether all of the text was typed here, or is one of the examples. */
	#isTyped = true;
	/** Whether the reader wants the page to which the text leads, as soon as it is known to be one. */
	#isOpening = false;
	/** Whether what is shown is of the text in the field; what was shown of the one before stays until then. */
	#isCurrent = false;
	/** That the field shows less than was pasted. */
	#note: HTMLElement | undefined;

	connectedCallback(): void {
		const field = this.querySelector('textarea');
		if (!field) return;
		const on = <Name extends keyof HTMLElementEventMap>(
			name: Name,
			hear: (event: HTMLElementEventMap[Name]) => void,
		): void => {
			this.addEventListener(name, hear, { signal: this.#stop.signal });
		};
		// The field has the focus from the start, which is no sign that it will be used.
		for (const name of ['pointerdown', 'keydown'] as const) on(name, () => void this.#load().catch(() => undefined));
		on('keydown', (event) => {
			this.#press(event, field);
		});
		on('paste', (event) => {
			this.#takePasted(event, field);
		});
		on('input', (event) => {
			// The answer has fields of its own.
			if (event.target !== field) return;
			const isTyping = typing.test(event.inputType);
			this.#isTyped = isTyping && (this.#isTyped || field.value.length < 2);
			this.#take(field.value, field);
		});
		on('click', ({ target }) => {
			if (!(target instanceof HTMLElement)) return;
			if (target.matches('[data-stop]')) this.#giveUp(target, field);
			if (target.matches('[data-example]')) this.#fill(target.dataset['example'] ?? '', field);
		});
		const kept = readKeptText();
		if (field.value === '' && kept !== undefined) this.#fill(kept, field);
		else if (field.value !== '') {
			// Of a text that is there before, no one knows whether it was typed.
			this.#isTyped = false;
			this.#take(field.value, field);
		}
	}

	disconnectedCallback(): void {
		this.#stop.abort();
		this.#current.abort();
	}

	/** Enter opens the page to which the text leads; with Shift it begins a line. */
	#press(event: KeyboardEvent, field: HTMLTextAreaElement): void {
		if (event.target !== field || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		this.#isOpening = true;
		this.#openOnly();
	}

	/** Opens the page that is the only one for the text, if that is wanted and known. */
	#openOnly(): void {
		const address = this.#isOpening && this.#isCurrent ? findOnlyPage(this) : undefined;
		if (address === undefined) return;
		this.#isOpening = false;
		location.assign(address);
	}

	/** Puts in a text that is no one's secret. */
	#fill(text: string, field: HTMLTextAreaElement): void {
		field.value = text;
		this.#isTyped = true;
		this.#take(text, field);
	}

	/** Takes a long text before the browser puts all of it into the field. */
	#takePasted(event: ClipboardEvent, field: HTMLTextAreaElement): void {
		const pasted = event.clipboardData?.getData('text') ?? '';
		if (pasted.length <= mostShown) return;
		event.preventDefault();
		this.#isTyped = false;
		const { value, selectionStart, selectionEnd } = field;
		this.#take(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd), field);
	}

	/** Reads a text, of which the field shows no more than it can. */
	#take(text: string, field: HTMLTextAreaElement): void {
		this.#note?.remove();
		this.#note = undefined;
		if (text.length > mostShown) {
			field.value = text.slice(0, mostShown);
			const part = `${mostShown.toLocaleString('en')} of ${text.length.toLocaleString('en')}`;
			const note = `The field shows the first ${part} characters. If you change them, no more than these are read.`;
			this.#note = createElement('p', {}, note);
			field.after(this.#note);
		}
		void this.#decode(text);
	}

	async #decode(text: string): Promise<void> {
		this.#isOpening = false;
		this.#isCurrent = false;
		delete this.dataset['settled'];
		this.#current.abort();
		this.#current = new AbortController();
		const { signal } = this.#current;
		const show = (shown: Shown): void => {
			if (!signal.aborted) this.#show(shown);
		};
		if (text.trim() === '') {
			this.#show(say());
			keepText(undefined);
			return;
		}
		try {
			const answerer = await waitWithWords(this.#load(), () => {
				show(say('Still loading the decoder’s files…'));
			});
			if (signal.aborted) return;
			keepText(this.#isTyped && answerer.isFitForAddress(text.trim()) ? text : undefined);
			await answerer.answer(text, signal, show);
		} catch {
			const otherwise = 'The decoder could not be loaded. Check the connection and paste again.';
			if (!signal.aborted) show(say(...(await describeLoadingProblem(otherwise))));
		}
		// Nothing more will be known of this text.
		if (!signal.aborted) this.dataset['settled'] = '';
	}

	/** Ends the reading, keeps what is known, and leads back to the field, because the button that was pressed goes. */
	#giveUp(button: HTMLElement, field: HTMLTextAreaElement): void {
		this.#current.abort();
		const words = button.dataset['stop'] ?? '';
		button.parentElement?.replaceChildren(words);
		this.#say(words);
		field.focus();
	}

	#load(): Promise<Answerer> {
		this.#answerer ??= loadAnswerer().catch((error: unknown) => {
			this.#answerer = undefined;
			throw error;
		});
		return this.#answerer;
	}

	#show({ elements, status }: Shown): void {
		this.#isCurrent = true;
		this.querySelector('[data-decoded]')?.replaceChildren(...elements);
		this.#say(status);
		this.#openOnly();
	}

	/** Says something to screen readers, unless it was said last. */
	#say(status: string): void {
		const place = this.querySelector('[data-status]');
		if (place && place.textContent !== status) place.textContent = status;
	}
}

function say(...elements: readonly (Node | string)[]): Shown {
	return { elements, status: elements.filter((element) => typeof element === 'string').join('') };
}

async function loadAnswerer(): Promise<Answerer> {
	if (!isAsked) for (const file of ['codes', 'messages', 'excerpts']) fetchEarly(addressOfData(file));
	isAsked = true;
	const decoder = await import('../decoder/answer.ts');
	const answerer = new decoder.Answerer();
	await answerer.prepare();
	return answerer;
}

let isAsked = false;

customElements.define('error-decoder', ErrorDecoder);
