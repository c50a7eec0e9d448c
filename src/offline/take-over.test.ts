import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installWorkerScope } from '../../tests/worker-scope.ts';

const { registration, skipWaiting } = installWorkerScope();
const { takeOver } = await import('./take-over.ts');

/** Takes over at once, as the browser does with nothing under way. */
function activate(): Promise<void> {
	Object.assign(registration, { installing: null, waiting: null });
	return Promise.resolve();
}

beforeEach(() => {
	vi.useFakeTimers();
	skipWaiting.mockReset();
	Object.assign(registration, { installing: null, waiting: null });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a worker that takes over', () => {
	test.each(['installing', 'waiting'] as const)('asks once when the browser lets it, %s', async (place) => {
		registration[place] = {};
		skipWaiting.mockImplementation(activate);
		const done = takeOver();
		await vi.runAllTimersAsync();
		await done;
		expect(skipWaiting).toHaveBeenCalledOnce();
	});
	test('asks again until the browser lets it', async () => {
		registration.waiting = {};
		skipWaiting.mockImplementation(() => (skipWaiting.mock.calls.length === 3 ? activate() : Promise.resolve()));
		const done = takeOver();
		await vi.runAllTimersAsync();
		await done;
		expect(skipWaiting).toHaveBeenCalledTimes(3);
	});
	test('asks again even when the browser never answers the first question', async () => {
		registration.waiting = {};
		skipWaiting.mockReturnValueOnce(new Promise(() => undefined)).mockImplementation(activate);
		const done = takeOver();
		await vi.runAllTimersAsync();
		await done;
		expect(skipWaiting).toHaveBeenCalledTimes(2);
	});
	test('goes on asking when it was installed meanwhile and waits', async () => {
		registration.installing = {};
		skipWaiting
			.mockImplementationOnce(() => {
				Object.assign(registration, { installing: null, waiting: {} });
				return Promise.resolve();
			})
			.mockImplementation(activate);
		const done = takeOver();
		await vi.runAllTimersAsync();
		await done;
		expect(skipWaiting).toHaveBeenCalledTimes(2);
	});
	test('gives up after half a minute, so that the browser may end it', async () => {
		registration.waiting = {};
		const done = takeOver();
		const before = Date.now();
		await vi.runAllTimersAsync();
		await done;
		expect(Date.now() - before).toBe(30_000);
	});
});
