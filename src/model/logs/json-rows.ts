/** How many characters one row may have. */
const mostLength = 1_000_000;
/** How many wrappers may lie inside of each other: the results of a query have two. */
const mostWrappers = 4;

/** What comes out of a text of JSON values. */
export interface JsonSink {
	/** The text of one row: an object, or an array where a wrapper names the columns. */
	readonly takeRow: (text: string) => void;
	/** What stands around rows, with the rows left out: up to its first row, and once more at its end. */
	readonly takeWrapper: (text: string) => void;
	/** Hears of a row in which the text ends, of one that is too long, and of something that is no JSON value. */
	readonly skip: (reason: 'cut-off' | 'too-long' | 'not-json') => void;
}

/** The keys under which sources put rows: Graph, Event Hubs, and the results of queries. */
const rowsKey = /"(value|records|tables|rows|results)"\s{0,9}:\s{0,9}$/i;
/** How far such a key reaches back from its bracket. */
const keyLength = 40;

/** A row, or a wrapper of rows, that is being read. */
interface OpenValue {
	/** What earlier pieces held of it; nothing where it is too long. */
	kept: string;
	isTooLong: boolean;
	isWrapper: boolean;
	/** Whether the rows in it are arrays of cells. */
	hasCells: boolean;
	/** How many arrays were open around its rows when it began. */
	arrays: number;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = Array.from('"\\[]{}', (one) =>
	one.charCodeAt(0),
);

/**
 * Finds the rows in a text of JSON values that comes piece by piece, without parsing the whole: elements of an array,
 * of the `value` or `records` of an object, one value a line, and values that follow each other with nothing between.
 */
export class JsonRows {
	readonly #sink: JsonSink;
	readonly #wrappers: OpenValue[] = [];
	#open: OpenValue | undefined;
	/** How many brackets are open in what is being read. */
	#depth = 0;
	/** How many arrays are open around the next row. */
	#arrays = 0;
	#isInString = false;
	#isEscaped = false;
	#isInGarbage = false;
	/** Where in the current piece begins what is not kept yet. */
	#start = 0;

	constructor(sink: JsonSink) {
		this.#sink = sink;
	}

	write(text: string): void {
		this.#start = 0;
		let place = 0;
		while (place < text.length)
			place = this.#open ? this.#readInside(text, place, this.#open) : this.#readBetween(text, place);
		if (this.#open) keep(this.#open, text.slice(this.#start));
	}

	/** Says whether a row was cut off. */
	end(): void {
		if (this.#open && !this.#open.isWrapper) this.#sink.skip('cut-off');
	}

	/** Reads on to the next row or wrapper, and gives the place behind its bracket. */
	#readBetween(text: string, from: number): number {
		for (let place = from; place < text.length; place += 1) {
			const character = text.charCodeAt(place);
			if (character === openBrace || (character === openBracket && this.#wrappers.at(-1)?.hasCells === true)) {
				this.#begin(place);
				return place + 1;
			}
			if (character === openBracket) this.#arrays += 1;
			else if (character === closeBracket && this.#leaveRows(place)) return place + 1;
			else if (character !== closeBracket) this.#hearGarbage(character);
		}
		return text.length;
	}

	#begin(place: number): void {
		this.#open = { kept: '', isTooLong: false, isWrapper: false, hasCells: false, arrays: 0 };
		this.#depth = 1;
		this.#start = place;
		this.#isInGarbage = false;
	}

	/** Goes back into the wrapper whose rows end here, if they do. */
	#leaveRows(place: number): boolean {
		this.#isInGarbage = false;
		if (this.#arrays > 0 || this.#wrappers.length === 0) {
			this.#arrays = Math.max(0, this.#arrays - 1);
			return false;
		}
		this.#open = this.#wrappers.pop();
		this.#arrays = this.#open?.arrays ?? 0;
		this.#depth = 1;
		this.#start = place;
		return true;
	}

	/** A line of something else counts once. */
	#hearGarbage(character: number): void {
		// Line breaks, commas and what else separates values.
		if (character <= 32 || character === 44 || character === 0xfeff) {
			if (character === 10 || character === 13) this.#isInGarbage = false;
			return;
		}
		if (!this.#isInGarbage) this.#sink.skip('not-json');
		this.#isInGarbage = true;
	}

	/** Reads on to the end of a row, or to the first row of a wrapper, and gives the place behind it. */
	#readInside(text: string, from: number, open: OpenValue): number {
		for (let place = from; place < text.length; place += 1) {
			if (this.#isInString) {
				place = this.#leaveString(text, place);
				continue;
			}
			const character = text.charCodeAt(place);
			if (character === quote) this.#isInString = true;
			else if (character === openBracket && this.#depth === 1 && this.#enterRows(text, place, open)) return place + 1;
			else if (character === openBracket || character === openBrace) this.#depth += 1;
			else if (character === closeBracket || character === closeBrace) this.#depth -= 1;
			if (this.#depth === 0) {
				this.#finish(text.slice(this.#start, place + 1), open);
				return place + 1;
			}
		}
		return text.length;
	}

	/** Where a string ends, or the last place of the piece. */
	#leaveString(text: string, from: number): number {
		let place = from;
		if (this.#isEscaped) {
			this.#isEscaped = false;
			place += 1;
		}
		for (; place < text.length; place += 1) {
			const character = text.charCodeAt(place);
			if (character === backslash) {
				place += 1;
				this.#isEscaped = place === text.length;
			} else if (character === quote) {
				this.#isInString = false;
				return place;
			}
		}
		return text.length;
	}

	/** Takes an object for a wrapper if its array is one of rows. */
	#enterRows(text: string, place: number, open: OpenValue): boolean {
		if (open.isTooLong || this.#wrappers.length >= mostWrappers) return false;
		const before = text.slice(Math.max(this.#start, place - keyLength), place);
		const tail = before.length < keyLength ? open.kept.slice(-keyLength) + before : before;
		const key = rowsKey.exec(tail)?.[1]?.toLowerCase();
		if (key === undefined) return false;
		keep(open, text.slice(this.#start, place + 1));
		open.isWrapper = true;
		open.hasCells = key === 'rows';
		open.arrays = this.#arrays;
		this.#sink.takeWrapper(`${open.kept}]}`);
		this.#wrappers.push(open);
		this.#arrays = 0;
		this.#open = undefined;
		return true;
	}

	#finish(rest: string, open: OpenValue): void {
		this.#open = undefined;
		const text = open.kept === '' ? rest : open.kept + rest;
		if (open.isTooLong || text.length > mostLength) this.#sink.skip('too-long');
		else if (open.isWrapper) this.#sink.takeWrapper(text);
		else this.#sink.takeRow(text);
	}
}

function keep(open: OpenValue, text: string): void {
	if (open.kept.length + text.length > mostLength) {
		open.isTooLong = true;
		open.kept = '';
	}
	if (!open.isTooLong) open.kept += text;
}

/**
 * A JSON value, also where a comma stands behind the last of its members, as in an example of Microsoft's documentation.
 * @returns nothing where the text is no JSON
 */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		try {
			return JSON.parse(dropLastCommas(text));
		} catch {
			return undefined;
		}
	}
}

function dropLastCommas(text: string): string {
	return text.replace(/"(?:[^"\\]|\\.)*"|,(?=\s{0,99}[}\]])/g, (found) => (found === ',' ? '' : found));
}
