import { KnownCodes } from '../model/sign-ins/code-facts.ts';
import type { LogAnswer, LogRequest } from './messages.ts';
import { LogRows } from './read-files.ts';

/** The little of a worker's global scope that is used here; the compiler's library of pages does not know it. */
interface WorkerScope {
	onmessage: (event: MessageEvent<LogRequest>) => void;
	postMessage(answer: LogAnswer): void;
}

const scope = self as unknown as WorkerScope;
let rows: LogRows | undefined;

// What is thrown here reaches the page as the worker's `error` event.
scope.onmessage = ({ data }) => {
	if (data.kind === 'prepare') {
		rows = new LogRows(new KnownCodes(data.codes));
		scope.postMessage({ kind: 'prepared' });
		return;
	}
	if (!rows) throw new Error('log worker: expected the codes before a file');
	if (data.kind === 'count') scope.postMessage(rows.count(data.choice));
	else void readFiles(rows, data.files);
};

async function readFiles(into: LogRows, files: Extract<LogRequest, { kind: 'read' }>['files']): Promise<void> {
	try {
		const read = await into.read(files, (progress) => {
			scope.postMessage(progress);
		});
		scope.postMessage(read);
	} catch (error) {
		// An error of a promise reaches the page by none of its events.
		setTimeout(() => {
			throw error;
		});
	}
}
