const block = 40;
/** The size of the LZ77 window, in bytes: how far back a match may reach; the worker keeps as much. */
export const reach = 1 << 25;
const slots = 21;

/**
 * Replaces repeated runs by matches, as LZ77 does with a large window: the number of literal bytes, these bytes, then the
 * length of a match and the distance to it, and so on, all numbers as LEB128 varints. gzip then sees each run once.
 */
export function writeFarMatches(input: Uint8Array): Uint8Array {
	// Where a block was seen last, by its hash: twice as many slots as blocks fit into the window.
	const places = new Int32Array(1 << slots).fill(-1);
	const output = new Output(input.length);
	const power = powerOf(block - 1);
	let literal = 0;
	let hash = hashAt(input, 0);
	let indexed = 0;
	let at = 0;
	while (at + block <= input.length) {
		for (; indexed + block <= at; indexed += block) places[slotOf(hashAt(input, indexed))] = indexed;
		const place = places[slotOf(hash)] ?? -1;
		const run = place < 0 ? undefined : findRun(input, place, at, literal);
		if (run) {
			output.number(run.at - literal);
			output.bytes(input.subarray(literal, run.at));
			output.number(run.length);
			output.number(run.at - run.from);
			literal = at = run.at + run.length;
			if (at + block <= input.length) hash = hashAt(input, at);
			continue;
		}
		hash = (Math.imul(hash - Math.imul(input[at] ?? 0, power), 31) + (input[at + block] ?? 0)) | 0;
		at += 1;
	}
	output.number(input.length - literal);
	output.bytes(input.subarray(literal));
	return output.taken();
}

/** The whole match around two equal blocks, extended backwards to the literals and forwards to the end. */
function findRun(input: Uint8Array, place: number, at: number, literal: number) {
	if (at - place > reach) return undefined;
	let before = 0;
	let after = 0;
	while (input[place + after] === input[at + after] && at + after < input.length) after += 1;
	if (after < block) return undefined;
	while (at - before > literal && place - before > 0 && input[place - before - 1] === input[at - before - 1])
		before += 1;
	return { from: place - before, at: at - before, length: before + after };
}

function slotOf(hash: number): number {
	return Math.imul(hash, 0x9e3779b1) >>> (32 - slots);
}

function hashAt(input: Uint8Array, at: number): number {
	let hash = 0;
	for (let index = at; index < at + block; index += 1) hash = (Math.imul(hash, 31) + (input[index] ?? 0)) | 0;
	return hash;
}

function powerOf(exponent: number): number {
	return Array.from({ length: exponent }).reduce<number>((power) => Math.imul(power, 31), 1);
}

/** Bytes that are written one after the other. */
class Output {
	readonly #bytes: Uint8Array;
	#length = 0;

	constructor(size: number) {
		this.#bytes = new Uint8Array(size + 64);
	}

	number(value: number): void {
		for (let rest = value; ; rest = Math.floor(rest / 128)) {
			this.#bytes[this.#length++] = rest < 128 ? rest : (rest % 128) | 128;
			if (rest < 128) return;
		}
	}

	bytes(bytes: Uint8Array): void {
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}

	taken(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}
}
