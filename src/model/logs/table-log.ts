import { CsvRows, readFirstRow } from './csv-rows.ts';
import { placesOf } from './field-names.ts';
import { guessColumns } from './guess-columns.ts';
import { guessLog, nameSource } from './log-source.ts';
import { fieldsOfCells, findColumns, type Columns } from './row-fields.ts';
import type { RowTaker } from './row-taker.ts';
import type { LogKind } from './sign-in.ts';

/** What separates cells; the one by which most heads are understood is that of the file. */
const delimiters = [',', '\t', ';', '|'] as const;
/** How many rows tell what the heads do not. */
const mostSampled = 200;

/** Reads a table of separated values, the first row of which are its heads. */
export class TableLog {
	readonly #rows: CsvRows;
	readonly #taker: RowTaker;
	readonly #fileName: string;
	readonly #isKnownCode: (code: string) => boolean;
	#heads: readonly string[] | undefined;
	#columns = findColumns([]);
	#log: LogKind = 'unknown';
	/** The first rows, as long as it is not known which column holds the codes. */
	#sample: (readonly string[])[] | undefined;

	/** @param start the beginning of the text, with all of its first row */
	constructor(start: string, fileName: string, taker: RowTaker, isKnownCode: (code: string) => boolean) {
		this.#taker = taker;
		this.#fileName = fileName;
		this.#isKnownCode = isKnownCode;
		this.#rows = new CsvRows(findDelimiter(start), start, {
			takeRow: (cells, isLast) => {
				this.#takeRow(cells, isLast);
			},
			skipRow: () => {
				taker.skip('too-long');
			},
		});
	}

	/** What the file was read as. */
	get source(): string {
		return nameSource(this.#heads ?? [], 'table');
	}

	write(text: string): void {
		this.#rows.write(text);
	}

	end(): void {
		this.#rows.end();
		this.#useSample();
	}

	#takeRow(cells: readonly string[], isLast: boolean): void {
		if (!this.#heads) {
			// Excel's own line about the delimiter.
			if (!/^sep=/i.test(cells[0] ?? '')) this.#takeHeads(cells);
			return;
		}
		const lacking = this.#heads.length - cells.length;
		const isUneven = lacking > 0 || cells.slice(this.#heads.length).some((cell) => cell.trim() !== '');
		if (isUneven) this.#taker.skip(lacking > 0 && isLast ? 'cut-off' : 'uneven');
		else if (this.#sample) this.#addToSample(cells);
		else this.#read(cells);
	}

	#takeHeads(heads: readonly string[]): void {
		this.#heads = heads;
		this.#columns = findColumns(heads);
		this.#log = guessLog(this.#fileName, heads);
		if (!namesCodes(this.#columns)) this.#sample = [];
	}

	#addToSample(cells: readonly string[]): void {
		this.#sample?.push(cells);
		if (this.#sample?.length === mostSampled) this.#useSample();
	}

	/** Decides by the cells which columns hold what, and reads the rows that waited for it. */
	#useSample(): void {
		const rows = this.#sample;
		if (!rows) return;
		this.#sample = undefined;
		this.#columns = guessColumns(this.#columns, this.#heads ?? [], rows, this.#isKnownCode);
		for (const cells of rows) this.#read(cells);
	}

	#read(cells: readonly string[]): void {
		if (isCounted(this.#columns)) {
			this.#taker.skip('counted');
			return;
		}
		if (!namesCodes(this.#columns) && this.#columns.status.length === 0) {
			this.#taker.skip('no-code-column');
			return;
		}
		const fields = fieldsOfCells(cells, this.#columns);
		if (fields) this.#taker.take(fields, this.#log);
		else this.#taker.skip('not-json');
	}
}

/** Whether the heads tell which column holds the codes. */
function namesCodes({ code, record }: Columns): boolean {
	return code.length > 0 || record.length > 0;
}

/** Whether a table holds codes with their counts, and nothing of single sign-ins. */
function isCounted({ code, counted, user, time, address }: Columns): boolean {
	return code.length > 0 && counted.length > 0 && user.length + time.length + address.length === 0;
}

function findDelimiter(start: string): string {
	const [, named] = /^sep=([,\t;|])/i.exec(start) ?? [];
	if (named !== undefined) return named;
	const scored = delimiters.map((delimiter) => {
		const heads = readFirstRow(start, delimiter);
		return { delimiter, score: heads.filter((head) => placesOf(head).length > 0).length * 1000 + heads.length };
	});
	const [best] = scored.sort((one, other) => other.score - one.score);
	return best?.delimiter ?? ',';
}
