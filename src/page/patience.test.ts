import { beforeEach, expect, test, vi } from 'vitest';
import { waitWithWords } from './patience.ts';

beforeEach(() => {
	vi.useFakeTimers();
	return () => vi.useRealTimers();
});

test('what is there in time needs no words', async () => {
	const say = vi.fn();
	expect(await waitWithWords(Promise.resolve('there'), say, 400)).toBe('there');
	vi.runAllTimers();
	expect(say).not.toHaveBeenCalled();
});

test('what takes longer needs words once', async () => {
	const say = vi.fn();
	const waiting = waitWithWords(new Promise((done) => setTimeout(done, 5000, 'there')), say, 400);
	await vi.advanceTimersByTimeAsync(399);
	expect(say).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1);
	expect(say).toHaveBeenCalledOnce();
	await vi.runAllTimersAsync();
	expect(await waiting).toBe('there');
	expect(say).toHaveBeenCalledOnce();
});

test('what fails needs no words after that', async () => {
	const say = vi.fn();
	await expect(waitWithWords(Promise.reject(new Error('offline')), say, 400)).rejects.toThrow('offline');
	vi.runAllTimers();
	expect(say).not.toHaveBeenCalled();
});
