import type { LogKind } from '../logs/sign-in.ts';
import type { RowChoice } from '../sign-ins/choose-rows.ts';
import type { KnownCodes } from '../sign-ins/code-facts.ts';
import type { SignInStore, TextColumn } from '../sign-ins/sign-in-store.ts';

/** A piece of a sentence: words, or a name from the log, which a report may mask. */
export type Piece = string | { readonly column: TextColumn; readonly text: string };

/** One line of a finding, and the rows behind it. */
export interface FindingItem {
	readonly words: readonly Piece[];
	readonly choice: RowChoice;
}

/** Something in a log that is worth a look, said with its numbers. */
export interface Finding {
	readonly id: 'many-users' | 'stopped' | 'app-credentials' | 'app-requests' | 'blocked-clients' | 'repeated';
	/** Whether it should be looked at before all else, or is ordinary in most organizations. */
	readonly weight: 'first' | 'ordinary';
	readonly words: readonly Piece[];
	readonly items: readonly FindingItem[];
	/** From what it was concluded. */
	readonly basis: string;
	/** What the log cannot tell of it. */
	readonly limits: string;
	/** A query that finds the same in Log Analytics. */
	readonly query: readonly Piece[];
}

/** A log, as findings look at it. */
export interface LookedAt {
	readonly store: SignInStore;
	readonly rows: Uint32Array;
	readonly known: KnownCodes;
}

/** How many items a finding names; it says how many more there are. */
export const mostItems = 5;

/** For each code of a log whether it is one of some. */
export function markCodes({ store }: LookedAt, isWanted: (code: string) => boolean): Uint8Array {
	return Uint8Array.from({ length: store.codes.size }, (_, number) => Number(isWanted(store.codes.textOf(number))));
}

/** A lock that follows wrong passwords; codes by which a wrong password is known come from the content. */
export const lockCode = '50053';

/** For each code of a log whether it says that a password was wrong. */
export function markRefused(log: LookedAt): Uint8Array {
	return markCodes(log, (code) => code === lockCode || log.known.find(code)?.credential === 'rejected');
}

/** The rows whose code is marked. */
export function rowsOfCodes({ store, rows }: LookedAt, marked: Uint8Array): Uint32Array {
	const { code } = store;
	return rows.filter((row) => marked[code[row] ?? 0] === 1);
}

/** Whether someone signed in at all; an export of failures alone holds nobody who did. */
export function hasSuccesses({ store, rows }: LookedAt): boolean {
	const success = store.codes.find(successCode);
	return success !== undefined && rows.some((row) => store.code[row] === success);
}

/** The number of a sign-in that succeeded. */
export const successCode = '0';

/** Whether a log holds sign-ins of people; apps have no password that someone typed. */
export function isOfPeople(log: LogKind): boolean {
	return log !== 'service-principal' && log !== 'managed-identity';
}

/** The codes of some rows, the most frequent first. */
export function listCodes({ store }: LookedAt, rows: Uint32Array): readonly string[] {
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(store.code[row] ?? 0, (counts.get(store.code[row] ?? 0) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one).map(([number]) => store.codes.textOf(number));
}

/** A name from the log. */
export function nameOf({ store }: LookedAt, column: TextColumn, number: number): Piece {
	return { column, text: store.texts[column].textOf(number) };
}

/**
 * A number with its noun.
 * @example count(1, 'user') // => '1 user'
 */
export function count(number: number, noun: string, plural = `${noun}s`): string {
	return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}

/**
 * A time in UTC, to the minute.
 * @example writeTime(0) // => 'an unknown time'
 */
export function writeTime(seconds: number): string {
	return seconds === 0 ? 'an unknown time' : new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A span of time in UTC; one time where both are in the same minute. */
export function writeSpan({ first, last }: { readonly first: number; readonly last: number }): string {
	const [from, to] = [writeTime(first), writeTime(last)];
	if (from === to) return from;
	return from.slice(0, 10) === to.slice(0, 10) ? `${from} to ${to.slice(11)}` : `${from} to ${to}`;
}
