import { ask } from './ask.ts';
import { allowWorker } from './trusted-workers.ts';

/**
 * A worker that is ready, or nothing where the browser does not let one run. It starts while what it needs is on its way.
 * @param address of its script
 * @param loading gives its first request, with all that it needs; the worker answers as soon as it can be asked
 * @throws {Error} when its script cannot be loaded, or what it needs
 */
export async function startWorker(address: string, loading: Promise<unknown>): Promise<Worker | undefined> {
	const started = beginWorker(address);
	let request: unknown;
	try {
		request = await loading;
	} catch (error) {
		started?.worker.terminate();
		throw error;
	}
	if (started && (await isReady(started, request))) return started.worker;
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

function beginWorker(address: string): StartedWorker | undefined {
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

async function isReady({ worker, failure }: StartedWorker, request: unknown): Promise<boolean> {
	try {
		await Promise.race([failure, ask(worker, request)]);
		return true;
	} catch {
		worker.terminate();
		return false;
	}
}
