import { startWorker as startPrepared } from '../page/start-worker.ts';
import type { CodeFacts } from '../model/sign-ins/code-facts.ts';
import address from './log-worker.ts?worker&url';

/** A worker that is ready to read logs, see {@link startPrepared}. */
export function startWorker(loading: Promise<readonly CodeFacts[]>): Promise<Worker | undefined> {
	return startPrepared(
		address,
		loading.then((codes) => ({ kind: 'prepare', codes })),
	);
}
