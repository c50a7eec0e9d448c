import type { Answerer } from '../decoder/answer.ts';
import { addressOfData, fetchEarly } from '../page/early-files.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { waitWithWords } from '../page/patience.ts';

/** What is shown below the field, and said to screen readers. */
interface Shown {
	readonly elements: readonly (Node | string)[];
	readonly status: string;
}

/** A field that takes any error text and says below it what it means; what it needs is loaded when the field is first focused. */
class ErrorDecoder extends HTMLElement {
	readonly #stop = new AbortController();
	#current = new AbortController();
	#answerer: Promise<Answerer> | undefined;

	connectedCallback(): void {
		const field = this.querySelector('textarea');
		if (!field) return;
		const { signal } = this.#stop;
		field.addEventListener('focus', () => void this.#load().catch(() => undefined), { signal });
		field.addEventListener('input', () => void this.#decode(field.value), { signal });
		this.addEventListener(
			'click',
			({ target }) => {
				if (target instanceof Element && target.matches('[data-stop]')) this.#giveUp(field);
			},
			{ signal },
		);
		if (field.value !== '') void this.#decode(field.value);
	}

	disconnectedCallback(): void {
		this.#stop.abort();
		this.#current.abort();
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

	/** Ends the reading and leads back to the field, because the button that was pressed goes. */
	#giveUp(field: HTMLTextAreaElement): void {
		this.#current.abort();
		this.#show(say('Stopped. Paste a shorter part of the text.'));
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
