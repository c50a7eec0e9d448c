import { addressOf } from '../model/site/addresses.ts';
import type { OfflineRequest, OfflineStatus } from '../model/saved-copy/messages.ts';
import type { OfflineFacts } from '../model/saved-copy/view.ts';
import { allowWorker } from '../page/trusted-workers.ts';
import { isDataDear, isInstalledApp, keepStorage, savesData } from './circumstances.ts';

const base = import.meta.env.BASE_URL;
const site = import.meta.env.SITE_VERSION;
const scope = addressOf('/', base);
const script = addressOf('/sw.js', base);
/** How long a first visit has the processors for itself before unpacking takes its part, in milliseconds. */
const headStart = 2000;
/** How often a page asks by itself for a copy that the worker lost. */
const mostAttempts = 3;

/** The page's side of the saved copy: registers the worker, receives its state, and asks it to save. */
export class SavedCopy {
	/** Whether the worker that answers this page has removed itself, as that of a build without offline use does. */
	isRemoved = false;
	readonly #changed: () => void;
	readonly #statuses = new Map<ServiceWorker, OfflineStatus>();
	#registration: ServiceWorkerRegistration | undefined;
	#hasLooked = false;
	#hasFailed = false;
	#attempts = 0;
	#isAsked = false;
	/** Whether another page of the site was open before and left its worker: this is not the reader's first. */
	#isReturning = false;
	#isInstalled = false;
	/** The worker that was told to save and has not said since that it does. */
	#unanswered: ServiceWorker | undefined;

	/** @param changed is called when there is something new to show */
	constructor(changed: () => void) {
		this.#changed = changed;
	}

	/** Whether this browser can keep a copy. */
	static get isSupported(): boolean {
		return isSecureContext && 'serviceWorker' in navigator;
	}

	/**
	 * Whether the worker may answer this page. A host can show pages of a site above the site's path, as it does for
	 * addresses that lead nowhere.
	 */
	static get isInScope(): boolean {
		return location.pathname.startsWith(scope);
	}

	/** What is known now. */
	get facts(): Omit<OfflineFacts, 'isBehind'> {
		const { active, waiting } = this.#registration ?? {};
		return {
			isSupported: SavedCopy.isSupported,
			hasFailed: this.#hasFailed,
			active: active ? this.#statuses.get(active) : undefined,
			waiting: waiting ? this.#statuses.get(waiting) : undefined,
		};
	}

	/** Whether a worker that is there has still to say what it keeps, so that nothing true can be shown. */
	get isPending(): boolean {
		return !this.#hasLooked || this.#workers.some((worker) => !this.#statuses.has(worker));
	}

	/** The workers that can answer. */
	get #workers(): readonly ServiceWorker[] {
		const { active, waiting } = this.#registration ?? {};
		return [active, waiting].flatMap((worker) => worker ?? []);
	}

	/** Whether this site's own worker answers this page, not one of a site at a path above it. */
	get isAnswered(): boolean {
		const { controller } = navigator.serviceWorker;
		return controller !== null && new URL(controller.scriptURL).pathname === script;
	}

	/** Whether the worker that answers is of this page's version, as far as it said. */
	get isCurrent(): boolean {
		const { controller } = navigator.serviceWorker;
		return controller !== null && this.#statuses.get(controller)?.site === site;
	}

	/** Registers the worker, but under Save-Data only when a person asks; the first page of a reader saves no more. */
	async start(asked: boolean): Promise<void> {
		const known = await this.#find();
		if (this.isRemoved) return;
		if (!this.#hasLooked) this.#isReturning = known !== undefined;
		this.#hasLooked = true;
		// A network that answers nothing holds up the registering below; a worker that is there can be asked before.
		if (known) this.#adopt(known);
		else this.#changed();
		if (!known && !asked) await new Promise((done) => setTimeout(done, headStart));
		if (known ?? (asked || !savesData())) await this.#register();
		this.#changed();
	}

	/** Follows a worker that another page registered. */
	follow(): void {
		if (!this.#registration) void this.start(true);
	}

	/** Asks both workers for their state. */
	ask(): void {
		for (const worker of this.#workers) report(worker);
	}

	/**
	 * Asks a worker again that said nothing, or how far it is when it saves, and tells one to save that was told and said
	 * nothing: a worker that the browser ended forgets all of it, and says nothing by itself. No other is asked, because
	 * one that is kept busy cannot be replaced.
	 */
	remind(): void {
		const open = this.#workers.filter((worker) => isOpen(this.#statuses.get(worker)));
		for (const worker of open) report(worker);
		if (open.length === 0 && this.#unanswered) this.#tellToSave(this.#unanswered);
		// The worker that answers can be one that removes itself, and says nothing.
		if (!this.isCurrent) void this.#find();
	}

	/** Saves the newest version because a person wishes it. */
	save(): void {
		this.#attempts = 0;
		this.#isAsked = true;
		void keepStorage();
		const { active, waiting } = this.#registration ?? {};
		(waiting ?? active)?.postMessage({ kind: 'save', asked: true } satisfies OfflineRequest);
		if (!active) void this.start(true);
	}

	/** Saves the site because it was installed as an app, where nothing speaks against it. */
	install(): void {
		this.#isInstalled = true;
		void keepStorage();
		for (const [worker, status] of this.#statuses) if (status.state === 'empty') this.#saveIfWanted(worker, status);
	}

	/** Lets the newer version answer. */
	renew(): void {
		this.#registration?.waiting?.postMessage({ kind: 'activate' } satisfies OfflineRequest);
	}

	/** Removes the copy. */
	remove(): void {
		this.#isAsked = false;
		this.#unanswered = undefined;
		this.#registration?.active?.postMessage({ kind: 'remove' } satisfies OfflineRequest);
	}

	/** Takes what a worker sent. */
	hear({ data, source }: MessageEvent): void {
		if ((data as { kind?: unknown } | null)?.kind !== 'status' || !(source instanceof ServiceWorker)) return;
		// A worker of another site, at a path above this one, speaks of its own copy.
		const { active, waiting, installing } = this.#registration ?? {};
		if (![active, waiting, installing].includes(source)) return;
		const status = data as OfflineStatus;
		const before = this.#statuses.get(source);
		this.#statuses.set(source, status);
		if (status.state !== 'empty') {
			if (this.#unanswered === source) this.#unanswered = undefined;
		} else if (before?.state !== 'empty') {
			// One that says so again was asked already.
			this.#saveIfWanted(source, status);
		}
		// What does not fit the worker's hash was deployed after it: a newer worker knows the newer bundle.
		if (status.failure === 'changed' && before?.failure !== 'changed')
			void this.#registration?.update().catch(() => undefined);
		this.#changed();
	}

	/**
	 * Tells a worker to save when a person asked for it, or when nothing speaks against it from the second page on; unless
	 * it was told too often.
	 */
	#saveIfWanted(worker: ServiceWorker, { isDeclined }: OfflineStatus): void {
		const isInstalled = this.#isInstalled || isInstalledApp();
		const isDue = (this.#isReturning || isInstalled) && !isDataDear();
		if (isDeclined || !(this.#isAsked || isDue)) return;
		// The copy that made room for a newer one is not saved again beside it.
		if (this.#registration?.waiting && worker !== this.#registration.waiting) return;
		if (isInstalled) void keepStorage();
		this.#unanswered = undefined;
		if (this.#attempts >= mostAttempts) return;
		this.#attempts += 1;
		this.#unanswered = worker;
		this.#tellToSave(worker);
	}

	/** Counts as no attempt: a slow worker is told several times, and lost nothing. */
	#tellToSave(worker: ServiceWorker): void {
		worker.postMessage({ kind: 'save', asked: this.#isAsked } satisfies OfflineRequest);
	}

	/**
	 * The registration of exactly this site; the browser gives that of a site above it where there is none. Where a worker
	 * answers the page and its registration is gone, it has removed itself: it took over before the page's scripts could
	 * hear of it, and a new registration would wait in Chromium until this very page is closed.
	 */
	async #find(): Promise<ServiceWorkerRegistration | undefined> {
		const found = await navigator.serviceWorker.getRegistration(scope);
		if (found && new URL(found.scope).pathname === scope) return found;
		if (this.isAnswered && !this.isRemoved) {
			this.isRemoved = true;
			this.#changed();
		}
		return undefined;
	}

	async #register(): Promise<void> {
		allowWorker(script);
		const registration = await navigator.serviceWorker
			.register(script, { scope, updateViaCache: 'none' })
			.catch(() => undefined);
		if (registration) this.#adopt(registration);
		this.#hasFailed = !this.#registration;
	}

	/** Takes a registration for the one to ask; the browser gives the same object again and again. */
	#adopt(registration: ServiceWorkerRegistration): void {
		if (registration !== this.#registration) {
			this.#registration = registration;
			registration.addEventListener('updatefound', () => {
				this.#watch();
			});
			this.#watch();
			this.ask();
		}
		this.#changed();
	}

	#watch(): void {
		const worker = this.#registration?.installing;
		worker?.addEventListener('statechange', () => {
			this.#hasFailed = worker.state === 'redundant' && !this.#registration?.active;
			// Not the one before it as well: a browser that is about to replace it would have to start it again.
			report(worker);
			this.#changed();
		});
	}
}

function report(worker: ServiceWorker): void {
	worker.postMessage({ kind: 'report', site } satisfies OfflineRequest);
}

/** Whether a worker has still to say something: it never did, or it saves. */
function isOpen(status: OfflineStatus | undefined): boolean {
	return status === undefined || status.state === 'saving';
}
