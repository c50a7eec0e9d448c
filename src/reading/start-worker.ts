import { startWorker as startPrepared } from '../page/start-worker.ts';
import type { ReadingFiles } from './read-text.ts';
import address from './reading-worker.ts?worker&url';

/** A worker that is ready to read texts, see {@link startPrepared}. */
export function startWorker(loading: Promise<ReadingFiles>): Promise<Worker | undefined> {
	return startPrepared(
		address,
		loading.then((files) => ({ kind: 'prepare', ...files })),
	);
}
