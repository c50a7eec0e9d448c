import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installWorkerScope } from '../../tests/worker-scope.ts';

const { serviceWorker, skipWaiting } = installWorkerScope();
const { takeOver } = await import('./take-over.ts');

beforeEach(() => {
	vi.useFakeTimers();
	skipWaiting.mockReset();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a worker that takes over', () => {
	test.each(['activating', 'activated', 'redundant'])('asks nothing when it is %s', async (state) => {
		serviceWorker.state = state;
		await takeOver();
		expect(skipWaiting).not.toHaveBeenCalled();
	});
	test('asks again until the browser lets it', async () => {
		serviceWorker.state = 'installed';
		skipWaiting.mockImplementation(() => {
			if (skipWaiting.mock.calls.length === 3) serviceWorker.state = 'activating';
			return Promise.resolve();
		});
		const done = takeOver();
		await vi.runAllTimersAsync();
		await done;
		expect(skipWaiting).toHaveBeenCalledTimes(3);
	});
	test('asks again even when the browser never answers the first question', async () => {
		serviceWorker.state = 'installed';
		skipWaiting.mockReturnValueOnce(new Promise(() => undefined)).mockImplementation(() => {
			serviceWorker.state = 'activating';
			return Promise.resolve();
		});
		const done = takeOver();
		await vi.runAllTimersAsync();
		await done;
		expect(skipWaiting).toHaveBeenCalledTimes(2);
	});
	test('gives up after half a minute, so that the browser may end it', async () => {
		serviceWorker.state = 'installed';
		const done = takeOver();
		const before = Date.now();
		await vi.runAllTimersAsync();
		await done;
		expect(Date.now() - before).toBe(30_000);
	});
});
