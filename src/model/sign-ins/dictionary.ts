/** Texts that occur many times, each kept once: a row keeps its number. */
export class Dictionary {
	readonly #numbers = new Map<string, number>();
	readonly #texts: string[] = [''];
	readonly #most: number;
	readonly #other: string;
	#otherNumber: number | undefined;

	/**
	 * @param most how many texts are kept
	 * @param other what stands for all further ones
	 */
	constructor(most: number, other: string) {
		this.#most = most;
		this.#other = other;
	}

	/** How many numbers there are; 0 is the empty text. */
	get size(): number {
		return this.#texts.length;
	}

	/** The number of a text, a new one if there is room. */
	add(text: string): number {
		if (text === '') return 0;
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		if (this.#texts.length > this.#most) return (this.#otherNumber ??= this.#texts.push(this.#other) - 1);
		const kept = copyText(text);
		const number = this.#texts.push(kept) - 1;
		this.#numbers.set(kept, number);
		return number;
	}

	/** The number of a text that was added; nothing for any other. */
	find(text: string): number | undefined {
		return this.#numbers.get(text);
	}

	textOf(number: number): string {
		return this.#texts[number] ?? '';
	}

	/**
	 * For each number whether its text holds these words, whatever their casing; between quotation marks they are all of
	 * the text.
	 */
	match(words: string): Uint8Array {
		const [, exact] = /^"(.*)"$/.exec(words) ?? [];
		const wanted = words.toLowerCase();
		return Uint8Array.from(this.#texts, (text) =>
			Number(exact === undefined ? text.toLowerCase().includes(wanted) : text === exact),
		);
	}
}

/** A text with memory of its own: an engine lets a piece of a text keep all of it, which here is a part of a file. */
function copyText(text: string): string {
	return JSON.parse(JSON.stringify(text)) as string;
}
