import type { FilterRow } from '../model/table/filter-rows.ts';
import { startWorker as startPrepared } from '../page/start-worker.ts';
import address from './filter-worker.ts?worker&url';

/** A worker that is ready to filter rows, see {@link startPrepared}. */
export function startWorker(loading: Promise<readonly FilterRow[]>): Promise<Worker | undefined> {
	return startPrepared(
		address,
		// A row has more than is filtered.
		loading.then((rows) => ({ kind: 'prepare', rows: rows.map(({ values }) => ({ values })) })),
	);
}
