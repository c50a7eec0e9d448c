import { Session, type Profiler } from 'node:inspector/promises';
import { SteppingPattern } from './pattern-steps.ts';

/** How much was done, by what did it: a pattern, a method of strings or arrays, or a file. */
export type Work = ReadonlyMap<string, number>;

// It is called with a pattern as `this`, below.
// oxlint-disable-next-line typescript/unbound-method
const nativeExec = RegExp.prototype.exec;

/** What the engine counts from now on: how often each block of code ran since it was last asked. */
const coverage = new Session();
coverage.connect();
await coverage.post('Profiler.enable');
await coverage.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * Counts what a function does with a text, without a clock: the blocks of the project's code that ran, the steps of each pattern, and
 * what methods of strings and arrays look at.
 * @throws {Error} when a pattern finds something else by steps than by the browser's engine, so that a count is never wrong unseen
 */
export async function countWork(read: (text: string) => unknown, text: string): Promise<Work> {
	const work = new Map<string, number>();
	const add = (name: string, count: number): void => void work.set(name, (work.get(name) ?? 0) + count);
	const restore = [watchPatterns(add), watchMethods(add)];
	try {
		read(text);
	} finally {
		for (const undo of restore) undo();
		addBlocks((await coverage.post('Profiler.takePreciseCoverage')).result, add);
	}
	return work;
}

function addBlocks(scripts: readonly Profiler.ScriptCoverage[], add: (name: string, count: number) => void): void {
	for (const { url, functions } of scripts) {
		const [, file] = /\/((?:src|tools)\/[^?]*)/.exec(url) ?? [];
		if (file === undefined) continue;
		for (const { ranges } of functions) for (const { count } of ranges) add(file, count);
	}
}

/** The patterns by what is written, kept because preparing one takes longer than a short match. */
const stepping = new Map<string, SteppingPattern>();

/** The patterns that were matched since the tests began. */
export function listPatterns(): readonly RegExp[] {
	return [...stepping.values()].map(({ pattern }) => pattern);
}

/** Lets every pattern be matched twice, by the engine and by steps. */
function watchPatterns(add: (name: string, count: number) => void): () => void {
	RegExp.prototype.exec = function (text) {
		const from = this.global || this.sticky ? this.lastIndex : 0;
		const found = nativeExec.call(this, text);
		RegExp.prototype.exec = nativeExec;
		try {
			const name = String(this);
			const pattern = stepping.get(name) ?? new SteppingPattern(this);
			stepping.set(name, pattern);
			const before = pattern.steps;
			const [start, end] = pattern.find(text, from, this.sticky) ?? [];
			add(name, pattern.steps - before);
			const expected = found && [found.index, found.index + found[0].length];
			if (expected?.[0] !== start || expected?.[1] !== end)
				throw new Error(
					`${name} found ${String([start, end])} by steps, ${String(expected)} by the engine, in ${text}`,
				);
		} finally {
			RegExp.prototype.exec = watched;
		}
		return found;
	};
	// oxlint-disable-next-line typescript/unbound-method -- as above
	const watched = RegExp.prototype.exec;
	return () => {
		RegExp.prototype.exec = nativeExec;
	};
}

/** How many characters or elements a method looks at, from what it was called on, what it was given and what it gave. */
type Cost = (length: number, given: readonly unknown[], result: unknown) => number;

const whole: Cost = (length) => length;
const untilFound: Cost = (length, [, from = 0], result) =>
	typeof result === 'number' && result >= 0 ? result - Number(from) + 1 : length - Number(from);
const untilFoundFromEnd: Cost = (length, _given, result) => length - Number(result);

const costs = {
	String: {
		indexOf: untilFound,
		includes: whole,
		lastIndexOf: untilFoundFromEnd,
		split: whole,
		normalize: whole,
		toLowerCase: whole,
		toUpperCase: whole,
		trim: whole,
		trimEnd: whole,
		trimStart: whole,
	},
	Array: {
		indexOf: untilFound,
		includes: whole,
		lastIndexOf: untilFoundFromEnd,
		slice: (_length, _given, result) => (result as readonly unknown[]).length,
		concat: (_length, _given, result) => (result as readonly unknown[]).length,
		join: whole,
		shift: whole,
		unshift: whole,
		splice: whole,
	},
} as const satisfies Record<string, Record<string, Cost>>;

type Methods = Record<string, (this: { length: number }, ...given: unknown[]) => unknown>;

function watchMethods(add: (name: string, count: number) => void): () => void {
	const undo: (() => void)[] = [];
	for (const [type, methods] of Object.entries(costs)) {
		const prototype = (type === 'String' ? String.prototype : Array.prototype) as unknown as Methods;
		for (const [name, cost] of Object.entries(methods) as [string, Cost][]) {
			const native = prototype[name]!;
			const watched: Methods[string] = function (...given) {
				const result = native.apply(this, given);
				count += cost(this.length, given, result);
				return result;
			};
			let count = 0;
			Object.defineProperty(prototype, name, { value: watched, configurable: true, writable: true });
			undo.push(() => {
				Object.defineProperty(prototype, name, { value: native, configurable: true, writable: true });
				add(`${type}.${name}`, count);
			});
		}
	}
	return () => {
		for (const step of undo) step();
	};
}
