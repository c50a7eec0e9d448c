import type { RowChoice } from '../model/sign-ins/choose-rows.ts';
import { ask } from '../page/ask.ts';
import { loadLogCodes } from './load-codes.ts';
import type { CountedLog, LogAnswer, LogFile, LogProgress, LogRequest, ReadLog } from './messages.ts';
import { startWorker } from './start-worker.ts';

/** That the browser lets no worker run, without which a log cannot be read. */
class NoWorkerError extends Error {
	override readonly name = 'NoWorkerError';
}

/** Reads logs in a worker, which keeps their rows until the next one is read. */
export class LogDesk {
	#worker: Worker | undefined;
	#queue: Promise<unknown> = Promise.resolve();

	/**
	 * Reads files; what was read before is forgotten.
	 * @param signal ends the worker, and all that it holds
	 * @param hear is told how far it is
	 * @throws {NoWorkerError} where no worker runs
	 */
	async read(files: readonly LogFile[], signal: AbortSignal, hear: (progress: LogProgress) => void): Promise<ReadLog> {
		this.close();
		const worker = await startWorker(loadLogCodes().then(({ facts }) => facts));
		if (!worker) throw new NoWorkerError('log: expected a worker');
		if (signal.aborted) worker.terminate();
		signal.throwIfAborted();
		this.#worker = worker;
		signal.addEventListener('abort', () => {
			worker.terminate();
		});
		return hearEnd(worker, { kind: 'read', files }, signal, hear);
	}

	/** Counts the rows of a choice, when what was asked before is answered. */
	count(choice: RowChoice): Promise<CountedLog> {
		const worker = this.#worker;
		if (!worker) return Promise.reject(new Error('log: expected a file before a choice'));
		const answer = this.#queue.then(() => ask<CountedLog>(worker, { kind: 'count', choice } satisfies LogRequest));
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	/** Forgets all rows. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}

function hearEnd(
	worker: Worker,
	request: LogRequest,
	signal: AbortSignal,
	hear: (progress: LogProgress) => void,
): Promise<ReadLog> {
	return new Promise((done, fail) => {
		const settled = new AbortController();
		const settle = (finish: () => void): void => {
			settled.abort();
			finish();
		};
		const options = { signal: settled.signal };
		worker.addEventListener(
			'message',
			({ data }: MessageEvent<LogAnswer>) => {
				if (data.kind === 'progress') hear(data);
				if (data.kind === 'read')
					settle(() => {
						done(data);
					});
			},
			options,
		);
		worker.addEventListener(
			'error',
			({ message }) => {
				settle(() => {
					fail(new Error(`log worker: ${message}`));
				});
			},
			options,
		);
		signal.addEventListener(
			'abort',
			() => {
				settle(() => {
					fail(signal.reason as Error);
				});
			},
			options,
		);
		worker.postMessage(request);
	});
}
