import { readRow } from './read-row.ts';
import type { RowFields } from './row-fields.ts';
import type { LogKind, SignIn } from './sign-in.ts';
import { UnreadCounts, type UnreadReason } from './unread-reasons.ts';

/** How the dates of a file that could be read in two ways were meant, as far as its other dates tell. */
export type DateOrder = 'plain' | 'day-first' | 'month-first' | 'unsure' | 'mixed';

/** Reads the rows of one file, and counts what was not understood. */
export class RowTaker {
	readonly unread = new UnreadCounts();
	readonly #take: (signIn: SignIn) => boolean;
	readonly #orders = { plain: 0, 'day-first': 0, 'month-first': 0, open: 0 };
	#rows = 0;

	/** @param take keeps a row that is a sign-in, if there is room */
	constructor(take: (signIn: SignIn) => boolean) {
		this.#take = take;
	}

	/** How many rows there were, read or not. */
	get rows(): number {
		return this.#rows;
	}

	/** Reads the next row. */
	take(fields: RowFields, fallback: LogKind): void {
		const result = readRow(fields, fallback);
		if (typeof result === 'string') {
			this.skip(result);
			return;
		}
		if (!this.#take(result.signIn)) {
			this.skip('full');
			return;
		}
		this.#rows += 1;
		this.#orders[result.time.order] += 1;
	}

	/** Counts the next row as one that was not read. */
	skip(reason: UnreadReason): void {
		this.#rows += 1;
		this.unread.add(reason, this.#rows);
	}

	/** One day above twelve tells of all dates of a file which number is the day. */
	get dateOrder(): DateOrder {
		const { 'day-first': day, 'month-first': month, open } = this.#orders;
		if (day > 0 && month > 0) return 'mixed';
		if (day > 0) return 'day-first';
		if (month > 0) return 'month-first';
		return open > 0 ? 'unsure' : 'plain';
	}
}
