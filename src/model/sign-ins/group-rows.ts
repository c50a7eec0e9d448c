/** Rows that are sorted by a number each of them has. */
export interface RowGroups {
	/** The rows, those of one number side by side, in their order. */
	readonly order: Uint32Array;
	/** Where the rows of each number begin; one more than there are numbers. */
	readonly starts: Uint32Array;
}

/**
 * Sorts rows by a number in one pass, without comparing.
 * @param numberOf the number of every row, less than the count
 */
export function groupRows(rows: Uint32Array, numberOf: ArrayLike<number>, count: number): RowGroups {
	const starts = new Uint32Array(count + 1);
	for (const row of rows) starts[(numberOf[row] ?? 0) + 1] = (starts[(numberOf[row] ?? 0) + 1] ?? 0) + 1;
	for (let number = 0; number < count; number += 1)
		starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
	const next = starts.slice();
	const order = new Uint32Array(rows.length);
	for (const row of rows) {
		const number = numberOf[row] ?? 0;
		const place = next[number] ?? 0;
		order[place] = row;
		next[number] = place + 1;
	}
	return { order, starts };
}

/** The rows of one number. */
export function rowsOf({ order, starts }: RowGroups, number: number): Uint32Array {
	return order.subarray(starts[number], starts[number + 1]);
}

/** A text of a column, and how many rows have it. */
export interface Counted {
	readonly number: number;
	readonly count: number;
}

/** Counts the texts of a column in many groups of rows, with one array of counters for all of them. */
export class Counter {
	readonly #column: ArrayLike<number>;
	readonly #counts: Uint32Array;

	/** @param size one more than the largest number in the column */
	constructor(column: ArrayLike<number>, size: number) {
		this.#column = column;
		this.#counts = new Uint32Array(size);
	}

	/** The numbers that occur in some rows, 0 left out, each with its count, in the order in which they come. */
	count(rows: Uint32Array): readonly Counted[] {
		const met: number[] = [];
		for (const row of rows) {
			const number = this.#column[row] ?? 0;
			if (number === 0) continue;
			if (this.#counts[number] === 0) met.push(number);
			this.#counts[number] = (this.#counts[number] ?? 0) + 1;
		}
		const counted = met.map((number) => ({ number, count: this.#counts[number] ?? 0 }));
		for (const number of met) this.#counts[number] = 0;
		return counted;
	}
}
