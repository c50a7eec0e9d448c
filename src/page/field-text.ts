/** How browsers write the line breaks of a text in a field of one line: a space for each, one for a pair, or none. */
const flattened = [
	[/[\r\n]/g, ' '],
	[/\r?\n|\r/g, ' '],
	[/[\r\n]/g, ''],
] as const;

/** The text of a field of one line, which takes the line breaks out of what is pasted or dropped into it. */
export class FieldText {
	readonly #input: HTMLInputElement;
	#pasted = '';
	#isPasted: boolean;

	/**
	 * @param input the field
	 * @param signal ends the listening
	 */
	constructor(input: HTMLInputElement, signal: AbortSignal) {
		this.#input = input;
		// Of a text that is there before, no one knows whether it was typed.
		this.#isPasted = input.value !== '';
		const on = (name: string, hear: (event: Event) => void): void => {
			input.addEventListener(name, hear, { signal });
		};
		on('paste', (event) => {
			const { value, selectionStart, selectionEnd } = input;
			// What takes the place of all is not added to what was pasted before.
			if (selectionStart === 0 && selectionEnd === value.length) this.#forget();
			this.#take((event as ClipboardEvent).clipboardData);
		});
		on('drop', (event) => {
			this.#take((event as DragEvent).dataTransfer);
		});
		on('input', () => {
			// Who begins again empties the field, or leaves one character when typing over all.
			if (input.value.length < 2) this.#forget();
		});
	}

	/** What was typed, and what was pasted with its line breaks. */
	get value(): string {
		const { value } = this.#input;
		if (this.#pasted === '') return value;
		const flat = flattened
			.map(([breaks, instead]) => this.#pasted.replace(breaks, instead))
			.find((text) => value.includes(text));
		return flat === undefined ? value : value.replace(flat, () => this.#pasted);
	}

	/** Whether the text was pasted in several lines, or was there before anyone listened, however it was changed since. */
	get isPasted(): boolean {
		return this.#isPasted;
	}

	#take(data: DataTransfer | null): void {
		const text = data?.getData('text/plain').trim() ?? '';
		if (!/[\r\n]/.test(text)) return;
		this.#pasted = text;
		this.#isPasted = true;
	}

	#forget(): void {
		this.#pasted = '';
		this.#isPasted = false;
	}
}

/** The texts of fields whose element is loaded later than someone can write in them. */
const early = new WeakMap<HTMLInputElement, FieldText>();

/** Listens to a field until its element is there, which then asks {@link textOf} for it. */
export function listenEarly(input: HTMLInputElement): void {
	early.set(input, new FieldText(input, new AbortController().signal));
}

/** The text of a field, with what was pasted into it before its element was there. */
export function textOf(input: HTMLInputElement, signal: AbortSignal): FieldText {
	return early.get(input) ?? new FieldText(input, signal);
}
