import type { ReadingAnswer, ReadingRequest } from './messages.ts';

/** When to wait no longer for an answer. */
export interface Patience {
	/** How long an answer may take, in milliseconds. */
	readonly most: number;
	/** How long it may still take after the signal was aborted, in milliseconds. */
	readonly grace: number;
	readonly signal: AbortSignal;
}

/** That a worker took too long for an answer. */
export class TooSlowError extends Error {}

/**
 * Asks a worker and waits for its one answer. A worker that fails, or that is not waited for any longer, is ended.
 * @throws {TooSlowError} when the answer takes longer than the patience
 */
export async function ask(worker: Worker, request: ReadingRequest, patience?: Patience): Promise<ReadingAnswer> {
	const settled = new AbortController();
	try {
		const answer = hearAnswer(worker, request, settled.signal);
		return await (patience ? Promise.race([answer, runOut(patience, settled.signal)]) : answer);
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		settled.abort();
	}
}

function hearAnswer(worker: Worker, request: ReadingRequest, signal: AbortSignal): Promise<ReadingAnswer> {
	return new Promise((done, fail) => {
		worker.addEventListener(
			'message',
			({ data }: MessageEvent<ReadingAnswer>) => {
				done(data);
			},
			{ signal },
		);
		worker.addEventListener(
			'error',
			({ message }: Partial<ErrorEvent>) => {
				fail(new Error(`reading worker: ${message ?? 'its script does not run'}`));
			},
			{ signal },
		);
		worker.postMessage(request);
	});
}

/** Rejects when the patience is at its end. */
function runOut({ most, grace, signal }: Patience, settled: AbortSignal): Promise<never> {
	return new Promise((_, fail) => {
		let timer = setTimeout(() => {
			fail(new TooSlowError(`reading worker: expected an answer within ${most} ms`));
		}, most);
		const shorten = (): void => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				fail(signal.reason as Error);
			}, grace);
		};
		signal.addEventListener('abort', shorten, { signal: settled });
		settled.addEventListener('abort', () => {
			clearTimeout(timer);
		});
	});
}
