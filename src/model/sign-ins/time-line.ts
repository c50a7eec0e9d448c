/** The steps of a time line, in seconds: minutes, hours, days, weeks. */
const steps = [60, 300, 900, 3600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000] as const;
/** How many steps a time line has at most. */
const mostSteps = 48;

/** The time that some rows span, cut into equal steps. */
export interface TimeScale {
	/** When the first step begins, in seconds since 1970. */
	readonly start: number;
	/** How long a step is, in seconds. */
	readonly step: number;
	readonly count: number;
}

/** The scale of rows by their times, those without a time left out; nothing where none has one. */
export function findScale(rows: Uint32Array, time: Uint32Array): TimeScale | undefined {
	let [first, last] = [Infinity, 0];
	for (const row of rows) {
		const seconds = time[row] ?? 0;
		if (seconds === 0) continue;
		first = Math.min(first, seconds);
		last = Math.max(last, seconds);
	}
	if (last === 0) return undefined;
	const step = steps.find((length) => Math.floor(last / length) - Math.floor(first / length) < mostSteps);
	const length = step ?? Math.ceil((last - first) / (mostSteps - 2) / 86_400) * 86_400;
	const start = Math.floor(first / length) * length;
	return { start, step: length, count: Math.floor((last - start) / length) + 1 };
}

/** How many of some rows are in each step; those without a time are in none. */
export function countSteps(rows: Uint32Array, time: Uint32Array, scale: TimeScale | undefined): readonly number[] {
	if (!scale) return [];
	const counts = new Array<number>(scale.count).fill(0);
	for (const row of rows) {
		const place = Math.floor(((time[row] ?? 0) - scale.start) / scale.step);
		if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
}

/** The first and the last time of some rows; 0 where none has a time. */
export function findSpan(rows: Uint32Array, time: Uint32Array): { readonly first: number; readonly last: number } {
	let [first, last] = [0, 0];
	for (const row of rows) {
		const seconds = time[row] ?? 0;
		if (seconds === 0) continue;
		if (first === 0 || seconds < first) first = seconds;
		if (seconds > last) last = seconds;
	}
	return { first, last };
}
