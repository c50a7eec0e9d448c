import { filterRows, type FilterRow } from '../model/table/filter-rows.ts';
import type { FilterAnswer, FilterRequest } from './messages.ts';

/** The little of a worker's global scope that is used here; the compiler's library of pages does not know it. */
interface WorkerScope {
	onmessage: (event: MessageEvent<FilterRequest>) => void;
	postMessage(answer: FilterAnswer): void;
}

const scope = self as unknown as WorkerScope;
let rows: readonly FilterRow[] = [];

// What is thrown here reaches the page as the worker's `error` event.
scope.onmessage = ({ data }) => {
	if (data.kind === 'prepare') {
		({ rows } = data);
		scope.postMessage({ kind: 'prepared' });
		return;
	}
	scope.postMessage({ kind: 'filtered', ...filterRows(rows, data.choice) });
};
