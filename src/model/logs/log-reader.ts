import { BytesDecoder, isText } from './decode-bytes.ts';
import { JsonLog } from './json-log.ts';
import { guessLog } from './log-source.ts';
import { RowTaker, type DateOrder } from './row-taker.ts';
import type { SignIn } from './sign-in.ts';
import { TableLog } from './table-log.ts';
import type { Unread } from './unread-reasons.ts';

/** What a file was, as far as it is known at its end. */
export interface LogEnd {
	/** What it was read as. */
	readonly source: string;
	/** How many rows it has, read or not. */
	readonly rows: number;
	readonly unread: readonly Unread[];
	readonly dateOrder: DateOrder;
	/** Whether it says that it is one page of several. */
	readonly hasMore: boolean;
}

/** How much of a table is waited for before its first row is looked at, in characters. */
const mostWaited = 262_144;

/** Reads one file of a sign-in log piece by piece, whatever shape it has. */
export class LogReader {
	readonly #decoder = new BytesDecoder();
	readonly #taker: RowTaker;
	readonly #fileName: string;
	readonly #isKnownCode: (code: string) => boolean;
	#log: TableLog | JsonLog | undefined;
	/** What the first bytes tell. */
	#isText: boolean | undefined;
	/** The beginning, until it is known what it is. */
	#start = '';

	/**
	 * @param fileName tells which of the logs it is where the portal named it
	 * @param isKnownCode whether a number is a code, for tables with heads in other languages
	 * @param take keeps a sign-in, if there is room
	 */
	constructor(fileName: string, isKnownCode: (code: string) => boolean, take: (signIn: SignIn) => boolean) {
		this.#fileName = fileName;
		this.#isKnownCode = isKnownCode;
		this.#taker = new RowTaker(take);
	}

	/** How many rows were found so far. */
	get rows(): number {
		return this.#taker.rows;
	}

	write(bytes: Uint8Array): void {
		if (bytes.length === 0) return;
		this.#isText ??= isText(bytes);
		if (!this.#isText) return;
		this.#writeText(this.#decoder.decode(bytes));
	}

	/** Hears that the file could be had only up to here. */
	breakOff(): void {
		this.#taker.skip('cut-off');
	}

	/** Reads what is left. */
	end(): LogEnd {
		if (this.#isText === false) this.#taker.skip('not-text');
		this.#writeText(this.#decoder.end());
		this.#log ??= this.#begin();
		this.#log.end();
		const { unread, rows, dateOrder } = this.#taker;
		const hasMore = this.#log instanceof JsonLog && this.#log.hasMore;
		const source = this.#isText === false ? 'No text' : this.#log.source;
		return { source, rows, unread: unread.list(), dateOrder, hasMore };
	}

	#writeText(text: string): void {
		if (this.#log) {
			this.#log.write(text);
			return;
		}
		this.#start += text;
		const isJson = /^\s*[[{]/.test(this.#start);
		if (isJson || this.#start.length >= mostWaited) this.#log = this.#begin();
	}

	#begin(): TableLog | JsonLog {
		const start = this.#start.replace(/^[\r\n]+/, '');
		this.#start = '';
		const log = /^\s*[[{]/.test(start)
			? new JsonLog(this.#taker, guessLog(this.#fileName, []))
			: new TableLog(start, this.#fileName, this.#taker, this.#isKnownCode);
		log.write(start);
		return log;
	}
}
