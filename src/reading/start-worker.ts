import { allowWorker } from '../page/trusted-workers.ts';
import { ask } from './ask.ts';
import type { ReadingFiles } from './read-text.ts';
import address from './worker.ts?worker&url';

/**
 * A worker that is ready to read texts, or nothing where the browser does not let one run.
 * @throws {Error} when its script cannot be loaded
 */
export async function startWorker(files: ReadingFiles): Promise<Worker | undefined> {
	let worker: Worker | undefined;
	try {
		allowWorker(address);
		worker = new Worker(address, { type: 'module' });
		await ask(worker, { kind: 'prepare', ...files });
		return worker;
	} catch {
		worker?.terminate();
		// The browser does not say why; a script that the site still has was refused or not understood.
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: expected status 200, received ${response.status}`);
		return undefined;
	}
}
