import Papa from 'papaparse';

/** How many characters one row may have; longer ones come of a quotation mark that is not closed. */
const mostLength = 1_000_000;

/** What comes out of a table. */
export interface RowSink {
	/** @param isLast whether the file ended without a line break behind the row */
	readonly takeRow: (cells: readonly string[], isLast: boolean) => void;
	/** Hears of a row that is too long to be read. */
	readonly skipRow: () => void;
}

/** Reads a table of separated values piece by piece, whatever borders the pieces have. */
export class CsvRows {
	readonly #parser: Papa.Parser;
	readonly #delimiter: string;
	readonly #newline: string;
	readonly #sink: RowSink;
	#rest = '';

	/** @param start the beginning of the text, which tells how lines end */
	constructor(delimiter: string, start: string, sink: RowSink) {
		this.#delimiter = delimiter;
		this.#newline = findNewline(start);
		this.#parser = createParser(delimiter, this.#newline);
		this.#sink = sink;
	}

	write(text: string): void {
		this.#rest += text;
		this.#read(false);
		if (this.#rest.length > mostLength) this.#readPlainly();
	}

	/** Reads what is left; the last row may lack its line break, and be cut off. */
	end(): void {
		if (this.#rest !== '') this.#read(true);
	}

	#read(isEnd: boolean): void {
		const text = this.#rest;
		const { data, errors, meta } = this.#parser.parse(text, 0, !isEnd) as Papa.ParseResult<readonly string[]>;
		const unclosed = isEnd ? errors.find(({ code }) => code === 'MissingQuotes') : undefined;
		if (unclosed) {
			for (const cells of data.slice(0, unclosed.row)) if (!isBlank(cells)) this.#sink.takeRow(cells, false);
			const start = text.lastIndexOf(this.#newline, unclosed.index) + 1;
			this.#rest = `${text.slice(start)}${this.#newline}`;
			this.#readPlainly();
			return;
		}
		const isOpen = isEnd && !text.endsWith(this.#newline);
		this.#rest = isEnd ? '' : text.slice(meta.cursor);
		for (const [place, cells] of data.entries())
			if (!isBlank(cells)) this.#sink.takeRow(cells, isOpen && place === data.length - 1);
	}

	/** Reads what does not end as lines without quotation marks, so that one of these costs no more than its own row. */
	#readPlainly(): void {
		const end = this.#rest.lastIndexOf(this.#newline);
		if (end < 0) this.#sink.skipRow();
		const lines = end < 0 ? [] : this.#rest.slice(0, end).split(this.#newline);
		this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
		for (const line of lines) {
			const cells = line.split(this.#delimiter).map((cell) => cell.replace(/^"|"\r?$/g, ''));
			if (!isBlank(cells)) this.#sink.takeRow(cells, false);
		}
	}
}

/** The first row of a text, by one delimiter. */
export function readFirstRow(text: string, delimiter: string): readonly string[] {
	const parser = createParser(delimiter, findNewline(text), 1);
	const { data } = parser.parse(text, 0, false) as Papa.ParseResult<readonly string[]>;
	return data[0] ?? [];
}

function createParser(delimiter: string, newline: string, preview = 0): Papa.Parser {
	// What its own streams read with; they cut letters that lie on the border of two pieces of a file.
	return new Papa.Parser({ delimiter, newline: newline as '\n' | '\r', preview });
}

/** A line feed also ends lines that have a carriage return before it, which the reader of the cells trims. */
function findNewline(start: string): string {
	return start.includes('\r') && !start.includes('\n') ? '\r' : '\n';
}

function isBlank(cells: readonly string[]): boolean {
	return cells.length === 1 && cells[0]?.trim() === '';
}
