import type { LogKind } from '../logs/sign-in.ts';
import type { KnownCodes, RowKind } from './code-facts.ts';
import { textColumns, type Mark, type SignInStore } from './sign-in-store.ts';

/** What a reader asks for; a field that is missing or empty leaves out nothing. */
export interface RowChoice {
	readonly codes?: readonly string[] | undefined;
	readonly kind?: RowKind | '' | undefined;
	readonly log?: LogKind | '' | undefined;
	/** How the client signed in. */
	readonly client?: Extract<Mark, 'legacyClient' | 'deviceCode'> | '' | undefined;
	/** Words that the text holds, or all of it between quotation marks. */
	readonly user?: string | undefined;
	readonly app?: string | undefined;
	readonly address?: string | undefined;
	/** Seconds since 1970, both included. */
	readonly from?: number | undefined;
	readonly to?: number | undefined;
}

/** The numbers of the rows that fit all of a choice, in the order of the files. */
export function chooseRows(store: SignInStore, choice: RowChoice, codes: KnownCodes): Uint32Array {
	const found = new Uint32Array(store.size);
	const tests = writeTests(store, choice, codes);
	let count = 0;
	for (let row = 0; row < store.size; row += 1) {
		if (!tests.every((test) => test(row))) continue;
		found[count] = row;
		count += 1;
	}
	return found.subarray(0, count);
}

type RowTest = (row: number) => boolean;

function writeTests(store: SignInStore, choice: RowChoice, codes: KnownCodes): readonly RowTest[] {
	const { time } = store;
	const { from = 0, to = Infinity, log = '', client = '' } = choice;
	const tests: RowTest[] = textColumns.flatMap((name) => {
		const words = choice[name]?.trim() ?? '';
		return words === '' ? [] : [fitsText(store.texts[name].match(words), store.column(name))];
	});
	const isWanted = writeCodeTest(choice, codes);
	if (isWanted) {
		const fitting = Uint8Array.from({ length: store.codes.size }, (_, code) =>
			Number(isWanted(store.codes.textOf(code))),
		);
		tests.push(fitsText(fitting, store.code));
	}
	if (log !== '') tests.push((row) => store.logOf(row) === log);
	if (client !== '') tests.push((row) => store.hasMark(row, client));
	if (from > 0 || to < Infinity) tests.push((row) => (time[row] ?? 0) >= from && (time[row] ?? 0) <= to);
	return tests;
}

function fitsText(fitting: Uint8Array, column: ArrayLike<number>): RowTest {
	return (row) => fitting[column[row] ?? 0] === 1;
}

function writeCodeTest(
	{ codes: ids = [], kind = '' }: RowChoice,
	codes: KnownCodes,
): ((code: string) => boolean) | undefined {
	if (ids.length === 0 && kind === '') return undefined;
	return (code) => (ids.length === 0 || ids.includes(code)) && (kind === '' || codes.kindOf(code) === kind);
}
