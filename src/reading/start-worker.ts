import { allowWorker } from '../page/trusted-workers.ts';
import { ask } from './ask.ts';
import type { ReadingFiles } from './read-text.ts';
import address from './worker.ts?worker&url';

/**
 * A worker that is ready to read texts, or nothing where the browser does not let one run. It starts while what it needs is
 * on its way.
 * @throws {Error} when its script cannot be loaded, or what it needs
 */
export async function startWorker(loading: Promise<ReadingFiles>): Promise<Worker | undefined> {
	const started = beginWorker();
	let files: ReadingFiles;
	try {
		files = await loading;
	} catch (error) {
		started?.worker.terminate();
		throw error;
	}
	if (started && (await isReady(started, files))) return started.worker;
	// The browser does not say why; a script that the site still has was refused or not understood.
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: expected status 200, received ${response.status}`);
	return undefined;
}

interface StartedWorker {
	readonly worker: Worker;
	/** Rejects when its script does not run, which can be known before anything is asked of it. */
	readonly failure: Promise<never>;
}

function beginWorker(): StartedWorker | undefined {
	try {
		allowWorker(address);
		const worker = new Worker(address, { type: 'module' });
		const failure = new Promise<never>((_, fail) => {
			worker.addEventListener('error', fail, { once: true });
		});
		failure.catch(() => undefined);
		return { worker, failure };
	} catch {
		return undefined;
	}
}

async function isReady({ worker, failure }: StartedWorker, files: ReadingFiles): Promise<boolean> {
	try {
		await Promise.race([failure, ask(worker, { kind: 'prepare', ...files })]);
		return true;
	} catch {
		worker.terminate();
		return false;
	}
}
