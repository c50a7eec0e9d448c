import { turnDate } from '../logs/read-time.ts';
import { logKinds, type LogKind, type SignIn } from '../logs/sign-in.ts';
import { Dictionary } from './dictionary.ts';

/** How many rows are kept: 20 bytes each. */
const mostRows = 5_000_000;
/** How many different texts of one column are kept. */
const mostTexts = 1_000_000;
/** How many different codes are kept. */
const mostCodes = 20_000;

/** What a row says besides texts and time, each one bit. */
const marks = { interrupted: 1, openDate: 2, stoppedByPolicy: 4, legacyClient: 8, deviceCode: 16 } as const;
/** What a row says besides texts and time. */
export type Mark = keyof typeof marks;

/** The columns that hold numbers of a dictionary. */
export type TextColumn = 'user' | 'app' | 'address';
/** The columns that hold numbers of a dictionary. */
export const textColumns = ['user', 'app', 'address'] as const satisfies readonly TextColumn[];

/**
 * Rows of sign-in logs in columns of numbers, so that a million of them takes 20 MB: each text is kept once
 * (docs/decisions/0051-rows-of-a-log.md).
 */
export class SignInStore {
	/** Codes, and symbols of rows that have no code. */
	readonly codes = new Dictionary(mostCodes, 'other');
	readonly texts: Readonly<Record<TextColumn, Dictionary>> = {
		user: new Dictionary(mostTexts, '(others)'),
		app: new Dictionary(mostTexts, '(others)'),
		address: new Dictionary(mostTexts, '(others)'),
	};
	#size = 0;
	#columns = createColumns(1024);

	/** How many rows there are. */
	get size(): number {
		return this.#size;
	}

	/** The number of the code of each row, of {@link codes}. */
	get code(): Uint16Array {
		return this.#columns.code;
	}

	/** When each row was, in seconds since 1970; 0 where that is unknown. */
	get time(): Uint32Array {
		return this.#columns.time;
	}

	/** The number of the text of each row in a column, of {@link texts}. */
	column(name: TextColumn): Uint32Array {
		return this.#columns[name];
	}

	/** Which log a row is of. */
	logOf(row: number): LogKind {
		return logKinds[this.#columns.log[row] ?? 0] ?? 'unknown';
	}

	hasMark(row: number, mark: Mark): boolean {
		return ((this.#columns.marks[row] ?? 0) & marks[mark]) !== 0;
	}

	/** Keeps a row; tells whether there was room. */
	add(signIn: SignIn): boolean {
		if (this.#size >= mostRows) return false;
		if (this.#size === this.#columns.code.length) this.#columns = growColumns(this.#columns);
		const row = this.#size;
		const columns = this.#columns;
		columns.code[row] = this.codes.add(signIn.code || signIn.symbol);
		columns.time[row] = signIn.time;
		columns.log[row] = logKinds.indexOf(signIn.log);
		columns.marks[row] = writeMarks(signIn);
		for (const name of textColumns) columns[name][row] = this.texts[name].add(signIn[name]);
		this.#size += 1;
		return true;
	}

	/** Puts the day in the place of the month in all rows from one on that could be read in both ways. */
	turnDates(firstRow: number): void {
		const { time } = this.#columns;
		for (let row = firstRow; row < this.#size; row += 1)
			if (this.hasMark(row, 'openDate')) time[row] = turnDate(time[row] ?? 0);
	}
}

function createColumns(length: number) {
	return {
		code: new Uint16Array(length),
		time: new Uint32Array(length),
		log: new Uint8Array(length),
		marks: new Uint8Array(length),
		user: new Uint32Array(length),
		app: new Uint32Array(length),
		address: new Uint32Array(length),
	};
}

type StoreColumns = ReturnType<typeof createColumns>;

function growColumns(old: StoreColumns): StoreColumns {
	const grown = createColumns(old.code.length * 2);
	for (const name of Object.keys(old) as (keyof StoreColumns)[]) grown[name].set(old[name]);
	return grown;
}

function writeMarks(signIn: SignIn): number {
	return (
		(signIn.isInterrupted ? marks.interrupted : 0) |
		(signIn.isOpenDate ? marks.openDate : 0) |
		(signIn.isStoppedByPolicy ? marks.stoppedByPolicy : 0) |
		(signIn.isLegacyClient ? marks.legacyClient : 0) |
		(signIn.isDeviceCode ? marks.deviceCode : 0)
	);
}
