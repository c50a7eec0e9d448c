import { LogReader, type LogEnd } from '../src/model/logs/log-reader.ts';
import type { SignIn } from '../src/model/logs/sign-in.ts';

/** A log that was read, and what was counted of it as `expected.json` of the samples counts. */
export interface ReadFile {
	readonly signIns: readonly SignIn[];
	readonly end: LogEnd;
	readonly successes: number;
	readonly interrupted: number;
	readonly codes: Readonly<Record<string, number>>;
	readonly symbols: Readonly<Record<string, number>>;
	/** How many rows were not read, by reason. */
	readonly unread: Readonly<Record<string, number>>;
}

/** Codes that tables with heads in another language are recognized by. */
const knownCodes = new Set(['50126', '50140', '53003', '50074', '50053', '65001', '500121', '7000222']);

/**
 * Reads a log in pieces.
 * @param lengths how long the pieces are, in bytes, one after the other and over again
 */
export function readLog(content: Uint8Array | string, name = 'log', lengths: readonly number[] = [65_536]): ReadFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const signIns: SignIn[] = [];
	const reader = new LogReader(
		name,
		(code) => knownCodes.has(code),
		(signIn) => signIns.push(signIn) > 0,
	);
	for (let place = 0, piece = 0; place < bytes.length; piece += 1) {
		const length = lengths[piece % lengths.length] ?? 1;
		reader.write(bytes.subarray(place, place + length));
		place += length;
	}
	const end = reader.end();
	return {
		signIns,
		end,
		successes: signIns.filter(({ code }) => code === '0').length,
		interrupted: signIns.filter(({ isInterrupted }) => isInterrupted).length,
		codes: countBy(signIns.map(({ code }) => code).filter((code) => code !== '' && code !== '0')),
		symbols: countBy(signIns.filter(({ code }) => code === '').map(({ symbol }) => symbol)),
		unread: Object.fromEntries(end.unread.map(({ reason, count }) => [reason, count])),
	};
}

function countBy(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}
