import type { ReadingAnswer, ReadingRequest } from './messages.ts';
import { readFiles, readText, type Knowledge } from './read-text.ts';

/** The little of a worker's global scope that is used here; the compiler's library of pages does not know it. */
interface WorkerScope {
	onmessage: (event: MessageEvent<ReadingRequest>) => void;
	postMessage(answer: ReadingAnswer): void;
}

const scope = self as unknown as WorkerScope;
let knowledge: Knowledge | undefined;

// What is thrown here reaches the page as the worker's `error` event.
scope.onmessage = ({ data }) => {
	if (data.kind === 'prepare') {
		knowledge = readFiles(data);
		scope.postMessage({ kind: 'prepared' });
		return;
	}
	if (!knowledge) throw new Error('reading worker: expected the files before a text');
	scope.postMessage({ kind: 'read', read: readText(data.text, knowledge) });
};
