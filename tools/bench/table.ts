/** One line of the table that the benchmark prints. */
export interface Row {
	/** What was measured, in words. */
	readonly what: string;
	/** The value with its unit. */
	readonly measured: string;
	/** The budget, or `–` where there is none. */
	readonly budget: string;
}

/** Rows as a Markdown table. */
export function formatTable(rows: readonly Row[]): string {
	const cells = [
		['What', 'Measured', 'Budget'],
		['---', '---', '---'],
		...rows.map(({ what, measured, budget }) => [what, measured, budget]),
	];
	return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The middle of some numbers; of an even count, the greater of the two in the middle. */
export function median(numbers: readonly number[]): number {
	const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
	if (middle === undefined) throw new RangeError('median: expected at least one number, received none');
	return middle;
}

/** With a thousands separator, without decimals: `12,345`. */
export function formatNumber(value: number): string {
	return Math.round(value).toLocaleString('en');
}
