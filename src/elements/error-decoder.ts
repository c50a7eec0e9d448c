import type { Answerer } from '../decoder/answer.ts';
import { createElement } from '../page/create-element.ts';
import { addressOfData, fetchEarly } from '../page/early-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { waitWithWords } from '../page/patience.ts';

/** What is shown below the field, and said to screen readers. */
interface Shown {
	readonly elements: readonly (Node | string)[];
	readonly status: string;
}

/** How many characters the field shows: with more, the browser lays them out for longer than a blink. */
const mostShown = 10_000;

/** A field that takes any error text and says below it what it means; what it needs is loaded when the field is first focused. */
class ErrorDecoder extends HTMLElement {
	readonly #stop = new AbortController();
	#current = new AbortController();
	#answerer: Promise<Answerer> | undefined;
	/** That the field shows less than was pasted. */
	#note: HTMLElement | undefined;

	connectedCallback(): void {
		const field = this.querySelector('textarea');
		if (!field) return;
		const { signal } = this.#stop;
		field.addEventListener('focus', () => void this.#load().catch(() => undefined), { signal });
		field.addEventListener(
			'paste',
			(event) => {
				this.#takePasted(event, field);
			},
			{ signal },
		);
		field.addEventListener(
			'input',
			() => {
				this.#take(field.value, field);
			},
			{ signal },
		);
		this.addEventListener(
			'click',
			({ target }) => {
				if (target instanceof HTMLElement && target.matches('[data-stop]')) this.#giveUp(target, field);
			},
			{ signal },
		);
		if (field.value !== '') this.#take(field.value, field);
	}

	disconnectedCallback(): void {
		this.#stop.abort();
		this.#current.abort();
	}

	/** Takes a long text before the browser puts all of it into the field. */
	#takePasted(event: ClipboardEvent, field: HTMLTextAreaElement): void {
		const pasted = event.clipboardData?.getData('text') ?? '';
		if (pasted.length <= mostShown) return;
		event.preventDefault();
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
		this.#current.abort();
		this.#current = new AbortController();
		const { signal } = this.#current;
		const show = (shown: Shown): void => {
			if (!signal.aborted) this.#show(shown);
		};
		if (text.trim() === '') {
			this.#show({ elements: [], status: '' });
			return;
		}
		try {
			const answerer = await waitWithWords(this.#load(), () => {
				show(say('Still loading the decoder’s files…'));
			});
			await answerer.answer(text, signal, show);
		} catch {
			const otherwise = 'The decoder could not be loaded. Check the connection and paste again.';
			if (!signal.aborted) show(say(...(await describeLoadingProblem(otherwise))));
		}
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
		this.querySelector('[data-decoded]')?.replaceChildren(...elements);
		this.#say(status);
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
	const { Answerer } = await import('../decoder/answer.ts');
	const answerer = new Answerer();
	await answerer.prepare();
	return answerer;
}

let isAsked = false;

customElements.define('error-decoder', ErrorDecoder);
