import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask, TooSlowError } from './ask.ts';

/** A worker that answers when the test says so. */
class PlayedWorker extends EventTarget {
	readonly postMessage = vi.fn();
	readonly terminate = vi.fn();

	answer(data: unknown): void {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

const request = { kind: 'read', text: 'AADSTS50058' } as const;

function play() {
	const worker = new PlayedWorker();
	const stop = new AbortController();
	const patience = { most: 1000, grace: 100, signal: stop.signal };
	const asked = ask<unknown>(worker as never, request, patience);
	asked.catch(() => undefined);
	return { worker, stop, asked };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a worker that is asked', () => {
	test('gets the request, and its answer is given back', async () => {
		const { worker, asked } = play();
		expect(worker.postMessage).toHaveBeenCalledWith(request);
		worker.answer({ kind: 'prepared' });
		expect(await asked).toEqual({ kind: 'prepared' });
		vi.runAllTimers();
		expect(worker.terminate).not.toHaveBeenCalled();
	});
	test('is ended when it takes too long', async () => {
		const { worker, asked } = play();
		vi.advanceTimersByTime(999);
		expect(worker.terminate).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		await expect(asked).rejects.toThrow(TooSlowError);
		expect(worker.terminate).toHaveBeenCalledOnce();
	});
	test('is ended when it fails', async () => {
		const { worker, asked } = play();
		worker.dispatchEvent(new Event('error'));
		await expect(asked).rejects.toThrow('its script does not run');
		expect(worker.terminate).toHaveBeenCalledOnce();
	});
	test('is ended soon after nobody waits any longer', async () => {
		const { worker, stop, asked } = play();
		stop.abort();
		vi.advanceTimersByTime(100);
		await expect(asked).rejects.toThrow(stop.signal.reason as Error);
		expect(worker.terminate).toHaveBeenCalledOnce();
	});
	test('goes on when it answers soon after nobody waits any longer', async () => {
		const { worker, stop, asked } = play();
		stop.abort();
		vi.advanceTimersByTime(99);
		worker.answer({ kind: 'prepared' });
		await asked;
		vi.runAllTimers();
		expect(worker.terminate).not.toHaveBeenCalled();
	});
});
