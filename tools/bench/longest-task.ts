/** What is read of an event of a trace. */
interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** In microseconds. */
	readonly dur?: number;
	readonly args?: { readonly name?: string };
}

/** What a trace has to hold of Chromium's categories. */
export const taskCategories: readonly string[] = ['toplevel', 'disabled-by-default-devtools.timeline'];

/**
 * How long the longest task of the main thread of a page took, in milliseconds; unlike the browser's own list of long
 * tasks, it tells of those below 50 ms too.
 * @param trace JSON as `stopTracing` gives it
 * @throws {Error} when it holds no task
 */
export function findLongestTask(trace: string): number {
	const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
	const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
	const mainThreads = new Set(
		traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
	);
	const tasks = traceEvents.filter(
		(event) => event.ph === 'X' && event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)),
	);
	if (tasks.length === 0) throw new Error('trace: expected tasks of a main thread, received none');
	return tasks.reduce((most, { dur = 0 }) => Math.max(most, dur), 0) / 1000;
}
