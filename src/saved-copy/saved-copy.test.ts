import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRequest, type OfflineStatus } from '../model/saved-copy/messages.ts';

vi.stubEnv('SITE_VERSION', 'bb');
vi.stubEnv('BASE_URL', '/docs');
const { SavedCopy } = await import('./saved-copy.ts');

/** A worker as a page sees it, with the requests that it was sent as the worker itself reads them. */
class FakeWorker extends EventTarget {
	readonly requests: unknown[] = [];
	readonly scriptURL: string;
	state = 'activated';

	constructor(scriptURL = 'https://errors.example/docs/sw.js') {
		super();
		this.scriptURL = scriptURL;
	}

	postMessage(message: unknown): void {
		this.requests.push(readRequest(message));
	}
}

class FakeRegistration extends EventTarget {
	scope = 'https://errors.example/docs/';
	active: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	installing: FakeWorker | null = null;
	readonly update = vi.fn(() => Promise.resolve());
}

let registration = new FakeRegistration();
const container = {
	controller: null as FakeWorker | null,
	getRegistration: vi.fn<(scope: string) => Promise<FakeRegistration | undefined>>(),
	register: vi.fn<(script: string, options: unknown) => Promise<FakeRegistration>>(),
};
const changed = vi.fn();
const persist = vi.fn(() => Promise.resolve(true));
const showAs = (shown: string): void =>
	void vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(display-mode: ${shown})` }));

/** What the browser says of itself. */
function stubNavigator(more: object = {}): void {
	vi.stubGlobal('navigator', { serviceWorker: container, storage: { persist }, ...more });
}

const savesData = { connection: { saveData: true } };
const save = { kind: 'save', asked: true };
const saveUnasked = { kind: 'save', asked: false };
const report = { kind: 'report', site: 'bb' };

function statusOf(state: OfflineStatus['state'], more: Partial<OfflineStatus> = {}): OfflineStatus {
	const counts = { bytes: 0, totalBytes: 0, pages: 0, totalPages: 0 };
	return { kind: 'status', site: 'bb', state, ...counts, date: '', isDeclined: false, hasOlder: false, ...more };
}

/** A page with a worker that answers: an earlier page registered it, or on a first page this one does. */
async function openPage(isFirst = false) {
	const worker = (registration.active = new FakeWorker());
	container.getRegistration.mockResolvedValue(isFirst ? undefined : registration);
	const copy = new SavedCopy(changed);
	const started = copy.start(false);
	await vi.runAllTimersAsync();
	await started;
	worker.requests.length = 0;
	const hear = (data: unknown, source: unknown = worker): void => {
		copy.hear({ data, source } as MessageEvent);
	};
	return { copy, worker, hear };
}

beforeEach(() => {
	registration = new FakeRegistration();
	container.controller = null;
	container.getRegistration.mockReset().mockResolvedValue(undefined);
	container.register.mockReset().mockImplementation(() => Promise.resolve(registration));
	changed.mockReset();
	persist.mockClear();
	showAs('browser');
	vi.stubGlobal('location', new URL('https://errors.example/docs/codes/50058'));
	vi.stubGlobal('isSecureContext', true);
	stubNavigator();
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a browser can keep a copy', () => {
	test.each<[boolean, string, () => void]>([
		[true, 'with workers in a secure context', () => undefined],
		[false, 'without workers', () => vi.stubGlobal('navigator', {})],
		[false, 'in a context that is not secure', () => vi.stubGlobal('isSecureContext', false)],
	])('%s: %s', (isSupported, _, prepare) => {
		prepare();
		expect(SavedCopy.isSupported).toBe(isSupported);
	});
});

test.each([
	['/docs/', true],
	['/docs/codes/50058', true],
	['/docs', false],
	['/', false],
	['/docs-2/codes/50058', false],
])('the worker may answer %s: %s', (path, isInScope) => {
	vi.stubGlobal('location', { pathname: path });
	expect(SavedCopy.isInScope).toBe(isInScope);
});

describe('starting', () => {
	test('registers the worker below the base, and never from the cache of the browser', async () => {
		await new SavedCopy(changed).start(true);
		expect(container.register).toHaveBeenCalledWith('/docs/sw.js', { scope: '/docs/', updateViaCache: 'none' });
	});
	test('on a first visit waits until the page has had the processors for a while', async () => {
		void new SavedCopy(changed).start(false);
		await vi.advanceTimersByTimeAsync(1999);
		expect(container.register).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(container.register).toHaveBeenCalledOnce();
	});
	test.each([
		[false, 0],
		[true, 1],
	])('under Save-Data, asked by a person: %s, registers %i times', async (isAsked, times) => {
		stubNavigator(savesData);
		const started = new SavedCopy(changed).start(isAsked);
		await vi.runAllTimersAsync();
		await started;
		expect(container.register).toHaveBeenCalledTimes(times);
	});
	test('with a worker that is there asks it at once, before the network answers', async () => {
		const worker = (registration.active = new FakeWorker());
		container.getRegistration.mockResolvedValue(registration);
		container.register.mockReturnValue(new Promise(() => undefined));
		void new SavedCopy(changed).start(false);
		await vi.advanceTimersByTimeAsync(0);
		expect(worker.requests).toEqual([report]);
	});
	test('tells when the worker cannot be registered', async () => {
		container.register.mockRejectedValue(new Error('no space'));
		const copy = new SavedCopy(changed);
		await copy.start(true);
		expect(copy.facts).toMatchObject({ hasFailed: true, active: undefined });
		expect(changed).toHaveBeenCalled();
	});
	test('tells when the first worker cannot be installed', async () => {
		const copy = new SavedCopy(changed);
		const installing = (registration.installing = new FakeWorker());
		await copy.start(true);
		expect(copy.facts.hasFailed).toBe(false);
		installing.state = 'redundant';
		installing.dispatchEvent(new Event('statechange'));
		expect(copy.facts.hasFailed).toBe(true);
	});
	test('asks a newer worker that is ready, and not the one that the browser may be about to replace', async () => {
		const { worker } = await openPage();
		const newer = (registration.installing = new FakeWorker());
		registration.dispatchEvent(new Event('updatefound'));
		Object.assign(registration, { installing: null, waiting: newer });
		newer.dispatchEvent(new Event('statechange'));
		expect([worker.requests, newer.requests]).toEqual([[], [report]]);
		Object.assign(registration, { waiting: null, active: newer });
		newer.dispatchEvent(new Event('statechange'));
		expect([worker.requests, newer.requests]).toEqual([[], [report, report]]);
	});
	test('notices that a worker which waited takes over while the page is loaded', async () => {
		const waiting = (registration.waiting = new FakeWorker());
		const { copy, hear } = await openPage();
		hear(statusOf('ready'), waiting);
		expect(copy.facts).toMatchObject({ waiting: { state: 'ready' } });
		changed.mockReset();
		Object.assign(registration, { waiting: null, active: waiting });
		waiting.dispatchEvent(new Event('statechange'));
		expect(copy.facts).toMatchObject({ active: { state: 'ready' }, waiting: undefined });
		expect(changed).toHaveBeenCalledOnce();
		expect(waiting.requests).toEqual([report, report]);
	});
	test('asks a worker once, although the browser gives its registration twice', async () => {
		const worker = (registration.active = new FakeWorker());
		container.getRegistration.mockResolvedValue(registration);
		await new SavedCopy(changed).start(false);
		expect(worker.requests).toEqual([report]);
	});
});

describe('a worker has removed itself', () => {
	test.each([
		[true, 'activated'],
		[false, 'redundant'],
	])(
		'%s when the registration that an unanswered page made is gone and its worker became %s',
		async (isRemoved, state) => {
			container.controller = null;
			container.getRegistration.mockResolvedValue(undefined);
			const worker = (registration.installing = new FakeWorker());
			container.register.mockResolvedValue(registration);
			const copy = new SavedCopy(changed);
			const started = copy.start(false);
			await vi.runAllTimersAsync();
			await started;
			worker.state = state;
			worker.dispatchEvent(new Event('statechange'));
			copy.remind();
			await vi.runAllTimersAsync();
			expect(copy.isRemoved).toBe(isRemoved);
		},
	);
	const answerBy = (script: string): void => {
		container.controller = new FakeWorker(`https://errors.example${script}`);
	};

	test.each([
		[true, 'answers this page', '/docs/sw.js'],
		[false, 'is of a site above this one', '/sw.js'],
		[false, 'answers no page', undefined],
	])('%s when its registration is gone at the start and it %s', async (isRemoved, _, script) => {
		if (script !== undefined) answerBy(script);
		const copy = new SavedCopy(changed);
		await copy.start(true);
		expect([copy.isRemoved, changed.mock.calls.length > 0]).toEqual([isRemoved, true]);
		// Chromium would register another one only after the page is closed.
		expect(container.register).toHaveBeenCalledTimes(isRemoved ? 0 : 1);
	});
	test('when its registration goes later without a word, and this is told once', async () => {
		answerBy('/docs/sw.js');
		const { copy } = await openPage();
		copy.remind();
		await vi.advanceTimersByTimeAsync(0);
		expect(copy.isRemoved).toBe(false);
		container.getRegistration.mockResolvedValue(undefined);
		changed.mockReset();
		for (let time = 0; time < 3; time += 1) {
			copy.remind();
			await vi.advanceTimersByTimeAsync(0);
		}
		expect([copy.isRemoved, changed.mock.calls.length]).toEqual([true, 1]);
	});
	test('is not looked for while the worker of the page’s version answers', async () => {
		const { copy, worker, hear } = await openPage();
		container.controller = worker;
		hear(statusOf('ready'));
		container.getRegistration.mockClear();
		copy.remind();
		expect(container.getRegistration).not.toHaveBeenCalled();
	});
});

describe('what a worker sends', () => {
	test('is known as the state of that worker, and shown', async () => {
		const { copy, worker, hear } = await openPage();
		const waiting = (registration.waiting = new FakeWorker());
		changed.mockReset();
		hear(statusOf('ready'));
		hear(statusOf('saving', { site: 'cc' }), waiting);
		expect(copy.facts).toMatchObject({ active: { state: 'ready' }, waiting: { state: 'saving' } });
		expect(changed).toHaveBeenCalledTimes(2);
		container.controller = worker;
		expect(copy.isCurrent).toBe(true);
		container.controller = waiting;
		expect(copy.isCurrent).toBe(false);
	});
	test.each([
		['is no status', { kind: 'shared', text: 'x' }, undefined],
		['is nothing', null, undefined],
		['comes from elsewhere', statusOf('ready'), new EventTarget()],
	])('is ignored when it %s', async (_, data, source) => {
		const { copy, hear } = await openPage();
		changed.mockReset();
		hear(data, source);
		expect(copy.facts.active).toBeUndefined();
		expect(changed).not.toHaveBeenCalled();
	});
});

describe('what is saved is not known', () => {
	test('before the browser said whether there is a worker', async () => {
		const copy = new SavedCopy(changed);
		expect(copy.isPending).toBe(true);
		const started = copy.start(false);
		await vi.advanceTimersByTimeAsync(0);
		expect(copy.isPending).toBe(false);
		expect(changed).toHaveBeenCalledOnce();
		await vi.runAllTimersAsync();
		await started;
	});
	test('before every worker has answered, and those that did not are asked again', async () => {
		const { copy, worker, hear } = await openPage();
		const waiting = (registration.waiting = new FakeWorker());
		hear(statusOf('ready'));
		expect(copy.isPending).toBe(true);
		copy.remind();
		// The one that answered is left alone: a browser replaces no worker that is busy.
		expect([worker.requests, waiting.requests]).toEqual([[], [report]]);
		hear(statusOf('failed'), waiting);
		expect(copy.isPending).toBe(false);
		copy.remind();
		expect(waiting.requests).toEqual([report]);
	});
	test('only where a worker can answer: one that is being installed keeps nothing yet', async () => {
		registration.installing = new FakeWorker();
		container.getRegistration.mockResolvedValue(registration);
		const copy = new SavedCopy(changed);
		await copy.start(false);
		expect(copy.isPending).toBe(false);
	});
});

describe('an empty copy', () => {
	test('is asked for, once for each time that it became empty', async () => {
		const { worker, hear } = await openPage();
		hear(statusOf('empty'));
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([saveUnasked]);
		hear(statusOf('ready'));
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([saveUnasked, saveUnasked]);
	});
	test('is asked for three times at most, because a browser that loses it will lose it again', async () => {
		const { worker, hear } = await openPage();
		for (let time = 0; time < 5; time += 1) {
			hear(statusOf('empty'));
			hear(statusOf('ready'));
		}
		expect(worker.requests).toHaveLength(3);
	});
	test('is asked for again when the worker was ended before it heard, until it says something', async () => {
		const { copy, worker, hear } = await openPage();
		hear(statusOf('empty'));
		copy.remind();
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([saveUnasked, saveUnasked]);
		hear(statusOf('saving'));
		copy.remind();
		expect(worker.requests).toEqual([saveUnasked, saveUnasked, report]);
		hear(statusOf('ready'));
		copy.remind();
		expect(worker.requests).toHaveLength(3);
	});
	test('is asked for again after it was lost, however often a slow worker was told before', async () => {
		const { copy, worker, hear } = await openPage();
		hear(statusOf('empty'));
		for (let told = 0; told < 5; told += 1) copy.remind();
		hear(statusOf('saving'));
		worker.requests.length = 0;
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([saveUnasked]);
	});
	test('is not asked for again when a person removed it meanwhile', async () => {
		const { copy, worker, hear } = await openPage();
		hear(statusOf('empty'));
		copy.remove();
		copy.remind();
		expect(worker.requests).toEqual([saveUnasked, { kind: 'remove' }]);
	});
	test('is not asked for when a person removed it', async () => {
		const { worker, hear } = await openPage();
		hear(statusOf('empty', { isDeclined: true }));
		expect(worker.requests).toEqual([]);
	});
	test.each([
		['to save data', savesData],
		['to be cellular', { connection: { type: 'cellular', effectiveType: '4g' } }],
		['to be slow', { connection: { effectiveType: '3g' } }],
	])('is not asked for while the connection is said %s, not in the installed app either', async (_, more) => {
		const { copy, worker, hear } = await openPage();
		stubNavigator(more);
		showAs('standalone');
		hear(statusOf('empty'));
		copy.install();
		expect(worker.requests).toEqual([]);
	});
	test('is not asked for under Save-Data, unless a person asked', async () => {
		const { copy, worker, hear } = await openPage();
		stubNavigator(savesData);
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([]);
		copy.save();
		hear(statusOf('ready'));
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([save, save]);
	});
});

describe('the first page of a reader', () => {
	test('registers the worker and saves nothing more', async () => {
		const { worker, hear } = await openPage(true);
		expect(container.register).toHaveBeenCalledOnce();
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([]);
		expect(persist).not.toHaveBeenCalled();
	});
	test('saves in the installed app, and asks the browser to keep it', async () => {
		showAs('standalone');
		const { worker, hear } = await openPage(true);
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([saveUnasked]);
		expect(persist).toHaveBeenCalled();
	});
	test('saves once it is installed, and asks the browser to keep it', async () => {
		const { copy, worker, hear } = await openPage(true);
		hear(statusOf('empty'));
		copy.install();
		expect(worker.requests).toEqual([saveUnasked]);
		expect(persist).toHaveBeenCalled();
	});
	test('saves nothing once it is installed where a person removed the copy', async () => {
		const { copy, worker, hear } = await openPage(true);
		hear(statusOf('empty', { isDeclined: true }));
		copy.install();
		expect(worker.requests).toEqual([]);
	});
	test('stays the first when another page registers a worker, too', async () => {
		stubNavigator(savesData);
		const { copy, worker, hear } = await openPage(true);
		stubNavigator();
		container.getRegistration.mockResolvedValue(registration);
		copy.follow();
		await vi.runAllTimersAsync();
		worker.requests.length = 0;
		hear(statusOf('empty'));
		expect(worker.requests).toEqual([]);
	});
});

describe('another site at a path above this one', () => {
	test('gives its registration where this site has none, which does not count', async () => {
		registration.scope = 'https://errors.example/';
		container.getRegistration.mockResolvedValue(registration);
		stubNavigator(savesData);
		const copy = new SavedCopy(changed);
		const started = copy.start(false);
		await vi.runAllTimersAsync();
		await started;
		expect(container.register).not.toHaveBeenCalled();
		expect([copy.isPending, copy.facts.active]).toEqual([false, undefined]);
	});
	test('has a worker that is not heard', async () => {
		const { copy, hear } = await openPage();
		const other = new FakeWorker();
		hear(statusOf('empty'), other);
		copy.install();
		expect(other.requests).toEqual([]);
	});
	test.each([
		['https://errors.example/docs/sw.js', true],
		['https://errors.example/sw.js', false],
		['https://errors.example/docs/docs/sw.js', false],
		[undefined, false],
	])('has a worker at %s, which is the own one of this page: %s', (script, isOwn) => {
		container.controller = script === undefined ? null : new FakeWorker(script);
		expect(new SavedCopy(changed).isAnswered).toBe(isOwn);
	});
});

describe('a failed copy', () => {
	test('that does not fit the worker makes the browser look for a newer worker, once', async () => {
		const { hear } = await openPage();
		hear(statusOf('failed', { failure: 'changed' }));
		hear(statusOf('failed', { failure: 'changed' }));
		expect(registration.update).toHaveBeenCalledOnce();
	});
	test.each(['network', 'storage', 'unknown'] as const)('because of %s does not', async (failure) => {
		const { hear } = await openPage();
		hear(statusOf('failed', { failure }));
		expect(registration.update).not.toHaveBeenCalled();
	});
});

describe('a person', () => {
	test('who saves asks the newest worker, whose version is the one to keep', async () => {
		const { copy, worker } = await openPage();
		const waiting = (registration.waiting = new FakeWorker());
		copy.save();
		expect([worker.requests, waiting.requests]).toEqual([[], [save]]);
	});
	test('who saves lets the browser be asked to keep what is saved', async () => {
		const { copy } = await openPage();
		expect(persist).not.toHaveBeenCalled();
		copy.save();
		expect(persist).toHaveBeenCalledOnce();
	});
	test('who saves where there is no worker registers it', async () => {
		const copy = new SavedCopy(changed);
		copy.save();
		await vi.runAllTimersAsync();
		expect(container.register).toHaveBeenCalledOnce();
	});
	test('who saves the newest version in place of an older one sees that one go, and it is not saved again', async () => {
		const { copy, worker, hear } = await openPage();
		const waiting = (registration.waiting = new FakeWorker());
		hear(statusOf('ready'));
		hear(statusOf('failed', { failure: 'storage', hasOlder: true }), waiting);
		copy.save();
		hear(statusOf('empty'));
		expect([worker.requests, waiting.requests]).toEqual([[], [save]]);
	});
	test('who saves where there is no space at all tries again', async () => {
		const { copy, worker, hear } = await openPage();
		hear(statusOf('failed', { failure: 'storage' }));
		copy.save();
		expect(worker.requests).toEqual([save]);
	});
	test('who takes the newer version lets the waiting worker take over', async () => {
		const { copy, worker } = await openPage();
		const waiting = (registration.waiting = new FakeWorker());
		copy.renew();
		expect([worker.requests, waiting.requests]).toEqual([[], [{ kind: 'activate' }]]);
	});
	test('who removes the copy tells the worker that answers', async () => {
		const { copy, worker } = await openPage();
		copy.remove();
		expect(worker.requests).toEqual([{ kind: 'remove' }]);
	});
});

test('a worker that another page registered is followed once', async () => {
	const copy = new SavedCopy(changed);
	copy.follow();
	await vi.runAllTimersAsync();
	copy.follow();
	await vi.runAllTimersAsync();
	expect(container.register).toHaveBeenCalledOnce();
});

test('a newer worker that takes over from one that was asked before is asked as well', async () => {
	const { copy } = await openPage();
	const newer = (registration.active = new FakeWorker());
	copy.follow();
	expect(newer.requests).toEqual([report]);
});
