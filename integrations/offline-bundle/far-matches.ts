import { writeNumbers } from './numbers.ts';

/** The length of a match at least, in bytes. */
const block = 20;
/** Which places a match may be found by: every fourth one. */
const step = 4;
/** How many more places are tried for a better match. */
const patience = 16;
/** The size of the LZ77 window, in bytes: how far back a match may reach; the worker keeps as much. */
export const reach = 1 << 25;
/** How many bits number the slots of the table at most, which has 32 MB then. */
const mostBits = 23;

interface Match {
	/** Where the repeated bytes are. */
	readonly at: number;
	/** Where they were before. */
	readonly from: number;
	readonly length: number;
}

/**
 * Replaces repeated runs by matches, as LZ77 does with a large window: how many matches there are, the number of literal
 * bytes before each of them, their lengths, their distances (see `numbers.ts`), then all literal bytes. gzip then sees
 * each run once, and like beside like. The last match is of length 0 and ends the literals.
 */
export function writeFarMatches(input: Uint8Array): Uint8Array {
	const matches = findMatches(input);
	const ends = [0, ...matches.map(({ at, length }) => at + length)];
	const counts = matches.map(({ at }, index) => at - (ends[index] ?? 0));
	return Buffer.concat([
		writeNumbers([matches.length]),
		writeNumbers([...counts, ...matches.map(({ length }) => length), ...matches.map(({ at, from }) => at - from)]),
		...matches.map(({ at }, index) => input.subarray(ends[index], at)),
	]);
}

function findMatches(input: Uint8Array): readonly Match[] {
	const matches: Match[] = [];
	// Where a block was seen last, by its hash: a small site needs a small table only.
	const bits = Math.min(mostBits, 32 - Math.clz32(input.length | 15));
	const places = new Int32Array(1 << bits).fill(-1);
	const power = powerOf(block - 1);
	let hash = hashAt(input, 0);
	let literal = 0;
	let last = 0;
	let best: Match | undefined;
	for (let at = 0; at + block <= input.length; at += 1) {
		const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
		if (at >= literal) {
			const place = places[slot] ?? -1;
			const known = best && at - place === best.at - best.from;
			const match = known ? undefined : findMatch(input, place, at, literal);
			if (match && !best) last = Math.min(at + patience, input.length - block);
			if (match && (!best || match.length - match.at > best.length - best.at)) best = match;
			if (best && at >= last) {
				matches.push(best);
				literal = best.at + best.length;
				best = undefined;
			}
		}
		if (at % step === 0) places[slot] = at;
		hash = (Math.imul(hash - Math.imul(input[at] ?? 0, power), 31) + (input[at + block] ?? 0)) | 0;
	}
	return [...matches, { at: input.length, from: input.length, length: 0 }];
}

/** The whole match around two equal blocks, extended backwards to the literals and forwards to the end. */
function findMatch(input: Uint8Array, place: number, at: number, literal: number): Match | undefined {
	if (place < 0 || at - place > reach) return undefined;
	let before = 0;
	let after = 0;
	while (input[place + after] === input[at + after] && at + after < input.length) after += 1;
	if (after < block) return undefined;
	while (at - before > literal && place - before > 0 && input[place - before - 1] === input[at - before - 1])
		before += 1;
	return { from: place - before, at: at - before, length: before + after };
}

function hashAt(input: Uint8Array, at: number): number {
	let hash = 0;
	for (let index = at; index < at + block; index += 1) hash = (Math.imul(hash, 31) + (input[index] ?? 0)) | 0;
	return hash;
}

function powerOf(exponent: number): number {
	return Array.from({ length: exponent }).reduce<number>((power) => Math.imul(power, 31), 1);
}
