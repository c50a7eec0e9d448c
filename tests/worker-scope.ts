import { vi } from 'vitest';
import type { Configuration } from '../src/offline/configuration.ts';

/** Where the site of {@link installWorkerScope} is, below a base path. */
export const site = 'https://errors.example/docs';

/** The configuration of a build whose copy holds nothing; a test replaces what it is about. */
const emptyConfiguration: Configuration = {
	version: 'v2',
	site: 'aa',
	bundle: { path: '/offline-bundle/v2', bytes: 0, hash: '' },
	pages: 0,
	date: '2026-11-23',
	shell: {},
	unsaved: { paths: [], besidePages: [] },
	headers: { 'x-content-type-options': 'nosniff' },
};

/** A cache in memory: what of the real one the worker uses. */
class MemoryCache {
	readonly #kept = new Map<string, Response>();

	match(address: string): Promise<Response | undefined> {
		return Promise.resolve(this.#kept.get(address)?.clone());
	}

	put(address: string, response: Response): Promise<void> {
		this.#kept.set(address, response);
		return Promise.resolve();
	}

	delete(request: string | Request): Promise<boolean> {
		return Promise.resolve(this.#kept.delete(typeof request === 'string' ? request : request.url));
	}

	keys(): Promise<readonly Request[]> {
		return Promise.resolve([...this.#kept.keys()].map((address) => new Request(address)));
	}
}

class MemoryCacheStorage {
	readonly #caches = new Map<string, MemoryCache>();

	open(name: string): Promise<MemoryCache> {
		const cache = this.#caches.get(name) ?? new MemoryCache();
		this.#caches.set(name, cache);
		return Promise.resolve(cache);
	}

	has(name: string): Promise<boolean> {
		return Promise.resolve(this.#caches.has(name));
	}

	delete(name: string): Promise<boolean> {
		return Promise.resolve(this.#caches.delete(name));
	}

	keys(): Promise<string[]> {
		return Promise.resolve([...this.#caches.keys()]);
	}

	match(address: string, { cacheName }: { readonly cacheName: string }): Promise<Response | undefined> {
		return this.#caches.get(cacheName)?.match(address) ?? Promise.resolve(undefined);
	}

	/** Removes every cache. */
	clear(): void {
		this.#caches.clear();
	}
}

/** An open page, with the messages that it was sent. */
export class FakeClient {
	readonly sent: unknown[] = [];
	readonly id: string;
	readonly url: string;
	/** Whether this worker answers it. */
	isAnswered = true;

	/**
	 * @param id what the browser calls it
	 * @param url its address
	 */
	constructor(id: string, url = `${site}/decode`) {
		this.id = id;
		this.url = url;
	}

	/** Keeps a message of the worker. */
	postMessage(message: unknown): void {
		this.sent.push(message);
	}
}

/** Makes the globals of a service worker, as far as every browser has them, before the worker's modules are imported. */
export function installWorkerScope(configuration: Partial<Configuration> = {}) {
	const caches = new MemoryCacheStorage();
	const listeners = new Map<string, (event: unknown) => void>();
	const pages: FakeClient[] = [];
	const scope = {
		registration: {
			scope: `${site}/`,
			installing: null as object | null,
			waiting: null as object | null,
			unregister: vi.fn(() => Promise.resolve(true)),
		},
		location: new URL(`${site}/sw.js`),
		clients: {
			claim: vi.fn(() => Promise.resolve()),
			matchAll: ({ includeUncontrolled = false }: ClientQueryOptions) =>
				Promise.resolve(pages.filter(({ isAnswered }) => includeUncontrolled || isAnswered)),
		},
		skipWaiting: vi.fn(() => Promise.resolve()),
		addEventListener: (name: string, hear: (event: unknown) => void) => listeners.set(name, hear),
	};
	vi.stubGlobal('self', scope);
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('Client', FakeClient);
	vi.stubGlobal('builtConfiguration', { ...emptyConfiguration, ...configuration });
	/** Gives the worker an event, and waits for all that it does because of it; gives back what it answers. */
	const dispatch = async (name: string, event: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
		const done: Promise<unknown>[] = [];
		const keep = (promise: Promise<unknown>): void => {
			done.push(promise);
		};
		listeners.get(name)?.({ ...event, waitUntil: keep, respondWith: keep });
		const [answer] = await Promise.all(done);
		return answer;
	};
	return { ...scope, caches, pages, dispatch };
}
