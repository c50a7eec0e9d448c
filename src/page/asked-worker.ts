import { ask } from './ask.ts';

/** How long an answer may take, in milliseconds; the work grows with what is asked, so only a fault takes so long. */
const mostTime = 10_000;
/** How long an answer that nobody waits for may keep the next one waiting; starting another worker takes as long. */
const grace = 300;

/** A worker that is asked one thing after the other; where one fails or takes too long, the next question starts another. */
export class AskedWorker<Request, Answer> {
	readonly #begin: () => Promise<Worker | undefined>;
	#worker: Promise<Worker | undefined> | undefined;
	#queue: Promise<unknown> = Promise.resolve();

	/** @param begin starts a worker, or gives nothing where the browser does not let one run; throws when something cannot be loaded */
	constructor(begin: () => Promise<Worker | undefined>) {
		this.#begin = begin;
	}

	/** Whether a worker runs. Throws when it cannot be loaded; the next call tries again. */
	async start(): Promise<boolean> {
		return (await this.#start()) !== undefined;
	}

	/**
	 * Asks when all that was asked before is answered or given up.
	 * @param signal gives the question up
	 * @param answerHere answers where no worker runs
	 * @throws {TooSlowError} when the answer takes too long
	 */
	ask(request: Request, signal: AbortSignal, answerHere: () => Answer | Promise<Answer>): Promise<Answer> {
		const answer = this.#queue.then(async () => {
			signal.throwIfAborted();
			const worker = await this.#start();
			signal.throwIfAborted();
			const given = worker ? await this.#ask(worker, request, signal) : await answerHere();
			signal.throwIfAborted();
			return given;
		});
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	#start(): Promise<Worker | undefined> {
		this.#worker ??= this.#begin().catch((error: unknown) => {
			this.#worker = undefined;
			throw error;
		});
		return this.#worker;
	}

	async #ask(worker: Worker, request: Request, signal: AbortSignal): Promise<Answer> {
		try {
			return await ask<Answer>(worker, request, { most: mostTime, grace, signal });
		} catch (error) {
			// It was ended.
			this.#worker = undefined;
			throw error;
		}
	}
}
