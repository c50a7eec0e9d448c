import { JsonRows, parseJson } from './json-rows.ts';
import { nameSource } from './log-source.ts';
import { fieldsOfCells, fieldsOfRecord, findColumns, type Columns } from './row-fields.ts';
import type { RowTaker } from './row-taker.ts';
import type { LogKind } from './sign-in.ts';

/** Reads a text of JSON values: an array, a page, records, one value a line, or several arrays that follow each other. */
export class JsonLog {
	readonly #rows: JsonRows;
	readonly #taker: RowTaker;
	readonly #log: LogKind;
	/** The keys of the first record. */
	#keys: readonly string[] | undefined;
	/** The columns of the rows that are arrays. */
	#columns: Columns | undefined;
	#hasMore = false;

	constructor(taker: RowTaker, log: LogKind) {
		this.#taker = taker;
		this.#log = log;
		this.#rows = new JsonRows({
			takeRow: (text) => {
				this.#takeRow(text);
			},
			takeWrapper: (text) => {
				this.#takeWrapper(text);
			},
			skip: (reason) => {
				taker.skip(reason);
			},
		});
	}

	/** What the file was read as. */
	get source(): string {
		return nameSource(this.#keys ?? [], 'json');
	}

	/** Whether the file is one page of several, as it says itself. */
	get hasMore(): boolean {
		return this.#hasMore;
	}

	write(text: string): void {
		this.#rows.write(text);
	}

	end(): void {
		this.#rows.end();
	}

	#takeRow(text: string): void {
		const value = parseJson(text);
		if (typeof value !== 'object' || value === null) {
			this.#taker.skip('not-json');
			return;
		}
		const fields = Array.isArray(value) ? this.#fieldsOfRow(value) : this.#fieldsOf(value as Record<string, unknown>);
		if (fields) this.#taker.take(fields, this.#log);
		else this.#taker.skip('no-code-column');
	}

	#fieldsOf(record: Readonly<Record<string, unknown>>) {
		this.#keys ??= Object.keys(record);
		return fieldsOfRecord(record);
	}

	#fieldsOfRow(cells: readonly unknown[]) {
		if (!this.#columns) return undefined;
		const texts = cells.map((cell) => (typeof cell === 'string' ? cell : cell === null ? '' : JSON.stringify(cell)));
		return fieldsOfCells(texts, this.#columns);
	}

	#takeWrapper(text: string): void {
		const wrapper = parseJson(text) as Readonly<Record<string, unknown>> | undefined;
		if (typeof wrapper?.['@odata.nextLink'] === 'string') this.#hasMore = true;
		const heads = wrapper?.['columns'];
		if (!Array.isArray(heads)) return;
		this.#keys = heads.map((head: unknown) => String((head as { readonly name?: unknown } | null)?.name ?? head));
		this.#columns = findColumns(this.#keys);
	}
}
