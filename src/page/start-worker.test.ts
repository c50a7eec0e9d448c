import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startWorker } from './start-worker.ts';

const address = '/worker.js';
const request = Promise.resolve({ kind: 'prepare' });

/** Lets workers tell a page this event when they get their files, and the site answer with this status. */
function serve(event: Event, status = 200) {
	const made = vi.fn();
	class PlayedWorker extends EventTarget {
		readonly terminate = vi.fn();

		constructor(...given: unknown[]) {
			super();
			made(...given);
		}

		postMessage(): void {
			queueMicrotask(() => this.dispatchEvent(event));
		}
	}
	vi.stubGlobal('Worker', PlayedWorker);
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
	return made;
}

beforeEach(() => {
	vi.unstubAllGlobals();
});

describe('a worker', () => {
	test('is started as a module, once its address is allowed', async () => {
		const createPolicy = vi.fn<(name: string, rules: { createScriptURL: (address: string) => unknown }) => void>();
		vi.stubGlobal('trustedTypes', { createPolicy });
		const made = serve(new MessageEvent('message', { data: { kind: 'prepared' } }));
		expect(await startWorker(address, request)).toBeInstanceOf(Worker);
		expect(made).toHaveBeenCalledExactlyOnceWith(address, { type: 'module' });
		expect(createPolicy.mock.calls[0]?.[1].createScriptURL(address)).toBe(address);
	});
	test('that the browser refuses is left out', async () => {
		serve(new Event('error'));
		expect(await startWorker(address, request)).toBeUndefined();
	});
	test('that the browser does not know is left out', async () => {
		vi.stubGlobal('Worker', undefined);
		vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
		expect(await startWorker(address, request)).toBeUndefined();
	});
	test('whose script is gone is an error', async () => {
		serve(new Event('error'), 404);
		await expect(startWorker(address, request)).rejects.toThrow('expected status 200, received 404');
	});
	test('whose script fails before it is asked anything is left out', async () => {
		serve(new MessageEvent('message', { data: { kind: 'prepared' } }));
		const playedWorker = Worker;
		class BrokenWorker extends playedWorker {
			constructor(address: string) {
				super(address);
				queueMicrotask(() => this.dispatchEvent(new Event('error')));
			}

			override postMessage(): void {}
		}
		vi.stubGlobal('Worker', BrokenWorker);
		expect(await startWorker(address, request)).toBeUndefined();
	});
	test('is ended when its files cannot be had', async () => {
		const made = serve(new Event('error'));
		let ended = 0;
		const playedWorker = Worker;
		class CountedWorker extends playedWorker {
			override terminate = () => void (ended += 1);
		}
		vi.stubGlobal('Worker', CountedWorker);
		await expect(startWorker(address, Promise.reject(new Error('404')))).rejects.toThrow('404');
		expect([made.mock.calls.length, ended]).toEqual([1, 1]);
	});
});
