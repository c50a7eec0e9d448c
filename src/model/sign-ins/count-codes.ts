import type { KnownCodes, RowKind } from './code-facts.ts';
import { Counter, groupRows, rowsOf, type Counted } from './group-rows.ts';
import { textColumns, type SignInStore, type TextColumn } from './sign-in-store.ts';
import { countSteps, findScale, findSpan, type TimeScale } from './time-line.ts';

/** How many texts of a column are named. */
const mostNamed = 5;

/** How many different texts of a column some rows have, and the most common of them. */
export interface Tally {
	readonly distinct: number;
	readonly top: readonly { readonly text: string; readonly count: number }[];
}

/** What the rows of one code have in common. */
export interface CodeCount extends Readonly<Record<TextColumn, Tally>> {
	/** The code, or the symbol where rows have no code. */
	readonly code: string;
	readonly kind: RowKind;
	readonly count: number;
	/** Seconds since 1970; 0 where no row has a time. */
	readonly first: number;
	readonly last: number;
	/** How many rows are in each step of the time line. */
	readonly steps: readonly number[];
}

/** What some rows of a log hold. */
export interface LogCounts {
	readonly rows: number;
	readonly successes: number;
	/** How many rows are called interrupted by the log itself. */
	readonly interrupted: number;
	readonly first: number;
	readonly last: number;
	readonly scale: TimeScale | undefined;
	/** How many successes are in each step of the time line. */
	readonly successSteps: readonly number[];
	/** All codes but success, the most frequent first. */
	readonly codes: readonly CodeCount[];
}

/** Counts some rows by code. */
export function countCodes(store: SignInStore, rows: Uint32Array, known: KnownCodes): LogCounts {
	const { time } = store;
	const scale = findScale(rows, time);
	const groups = groupRows(rows, store.code, store.codes.size);
	const tally = createTally(store);
	const codes: CodeCount[] = [];
	for (let number = 1; number < store.codes.size; number += 1) {
		const own = rowsOf(groups, number);
		const code = store.codes.textOf(number);
		if (own.length === 0 || code === '0') continue;
		const span = findSpan(own, time);
		codes.push({
			code,
			kind: known.kindOf(code),
			count: own.length,
			...span,
			steps: countSteps(own, time, scale),
			...tally(own),
		});
	}
	const successes = rowsOf(groups, store.codes.find('0') ?? store.codes.size);
	return {
		rows: rows.length,
		successes: successes.length,
		interrupted: rows.filter((row) => store.hasMark(row, 'interrupted')).length,
		...findSpan(rows, time),
		scale,
		successSteps: countSteps(successes, time, scale),
		codes: codes.sort((one, other) => other.count - one.count || Number(one.code) - Number(other.code)),
	};
}

/** Counts users, apps and addresses of rows. */
function createTally(store: SignInStore): (rows: Uint32Array) => Record<TextColumn, Tally> {
	const counters = textColumns.map((name) => [name, new Counter(store.column(name), store.texts[name].size)] as const);
	return (rows) =>
		Object.fromEntries(
			counters.map(([name, counter]) => [name, nameTop(counter.count(rows), (one) => store.texts[name].textOf(one))]),
		) as Record<TextColumn, Tally>;
}

function nameTop(counted: readonly Counted[], textOf: (number: number) => string): Tally {
	const top = counted.toSorted((one, other) => other.count - one.count).slice(0, mostNamed);
	return { distinct: counted.length, top: top.map(({ number, count }) => ({ text: textOf(number), count })) };
}
