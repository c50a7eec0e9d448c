/** When to wait no longer for an answer. */
export interface Patience {
	/** How long an answer may take, in milliseconds. */
	readonly most: number;
	/** How long it may still take after the signal was aborted, in milliseconds. */
	readonly grace: number;
	readonly signal: AbortSignal;
}

/** That a worker took too long for an answer. */
export class TooSlowError extends Error {
	override readonly name = 'TooSlowError';
}

/**
 * Asks a worker and waits for its one answer. A worker that fails, or that is not waited for any longer, is ended.
 * @throws {TooSlowError} when the answer takes longer than the patience
 */
export async function ask<Answer>(worker: Worker, request: unknown, patience?: Patience): Promise<Answer> {
	const settled = new AbortController();
	try {
		const answer = hearAnswer<Answer>(worker, request, settled.signal);
		return await (patience ? Promise.race([answer, runOut(patience, settled.signal)]) : answer);
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		settled.abort();
	}
}

function hearAnswer<Answer>(worker: Worker, request: unknown, signal: AbortSignal): Promise<Answer> {
	return new Promise((done, fail) => {
		worker.addEventListener(
			'message',
			({ data }: MessageEvent<Answer>) => {
				done(data);
			},
			{ signal },
		);
		worker.addEventListener(
			'error',
			({ message }: Partial<ErrorEvent>) => {
				fail(new Error(`worker: ${message ?? 'its script does not run'}`));
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
			fail(new TooSlowError(`worker: expected an answer within ${most} ms`));
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
