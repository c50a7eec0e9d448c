import { describe, expect, test } from 'vitest';
import { findLongestTask } from './longest-task.ts';

const threads = [
	{ name: 'thread_name', ph: 'M', pid: 7, tid: 1, args: { name: 'CrRendererMain' } },
	{ name: 'thread_name', ph: 'M', pid: 7, tid: 2, args: { name: 'DedicatedWorker thread' } },
];
const writeTrace = (...events: readonly object[]): string => JSON.stringify({ traceEvents: [...threads, ...events] });
const task = (tid: number, dur: number, name = 'RunTask') => ({ name, ph: 'X', pid: 7, tid, dur });

describe('the longest task of a trace', () => {
	test('is that of the main thread, in milliseconds', () => {
		expect(findLongestTask(writeTrace(task(1, 12_000), task(1, 48_500), task(2, 900_000)))).toBe(48.5);
	});
	test('is not one of the steps of a task', () => {
		expect(findLongestTask(writeTrace(task(1, 12_000), task(1, 90_000, 'Layout')))).toBe(12);
	});
	test('is not known of a trace without tasks', () => {
		expect(() => findLongestTask(writeTrace(task(2, 12_000)))).toThrow('expected tasks of a main thread');
	});
});
