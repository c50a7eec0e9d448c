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
	readonly #statuses = new Map<ServiceWorker | null | undefined, OfflineStatus>();
	#registration: ServiceWorkerRegistration | undefined;
	#hasFailed = false;
	#attempts = 0;
	#isAsked = false;
	/**
	 * Whether another page of the site was open before and left its worker: this is not the reader's first. Not known
	 * before the browser was asked.
	 */
	#isReturning: boolean | undefined;
	#isInstalled = false;
	/** Whether a worker was there that could answer; one that could not be installed leaves nothing either. */
	#hasActivated = false;
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
			active: this.#statuses.get(active),
			waiting: this.#statuses.get(waiting),
		};
	}

	/** Whether a worker that is there has still to say what it keeps, so that nothing true can be shown. */
	get isPending(): boolean {
		return this.#isReturning === undefined || this.#workers.some((worker) => !this.#statuses.has(worker));
	}

	/** The workers that can answer. */
	get #workers(): readonly ServiceWorker[] {
		const { active, waiting } = this.#registration ?? {};
		return [active, waiting].flatMap((worker) => worker ?? []);
	}

	/** Whether this site's own worker answers this page, not one of a site at a path above it. */
	get isAnswered(): boolean {
		return navigator.serviceWorker.controller?.scriptURL === location.origin + script;
	}

	/** Whether the worker that answers is of this page's version, as far as it said. */
	get isCurrent(): boolean {
		return this.#statuses.get(navigator.serviceWorker.controller)?.site === site;
	}

	/** Registers the worker, but under Save-Data only when a person asks; the first page of a reader saves no more. */
	async start(asked: boolean): Promise<void> {
		const known = await this.#find();
		if (this.isRemoved) return;
		this.#isReturning ??= known !== undefined;
		// A network that answers nothing holds up the registering below; a worker that is there can be asked before.
		if (known) this.#adopt(known);
		this.#changed();
		if (!known && !asked) await new Promise((done) => setTimeout(done, headStart));
		if (known ?? (asked || !savesData())) await this.#register();
		this.#changed();
	}

	/** Follows the worker that answers from now on, also one that another page registered: what it keeps is to be shown. */
	follow(): void {
		if (this.#registration) this.ask();
		else void this.start(true);
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
		// One that said nothing yet may be saving.
		const open = this.#workers.filter((worker) => (this.#statuses.get(worker)?.state ?? 'saving') === 'saving');
		for (const worker of open) report(worker);
		if (open.length === 0 && this.#unanswered) this.#tellToSave(this.#unanswered);
		// The worker that answers can be one that removes itself, and says nothing.
		if (!this.isCurrent) void this.#find();
	}

	/** Saves the newest version because a person wishes it. */
	save(): void {
		this.#attempts = 0;
		this.#isAsked = true;
		keepStorage();
		const { active, waiting } = this.#registration ?? {};
		(waiting ?? active)?.postMessage({ kind: 'save', asked: true } satisfies OfflineRequest);
		if (!active) void this.start(true);
	}

	/** Saves the site because it was installed as an app, where nothing speaks against it. */
	install(): void {
		this.#isInstalled = true;
		keepStorage();
		for (const worker of this.#workers) {
			const status = this.#statuses.get(worker);
			if (status?.state === 'empty') this.#saveIfWanted(worker, status);
		}
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
		// A worker of another site, at a path above this one, speaks of its own copy.
		const { active, waiting, installing } = this.#registration ?? {};
		const worker = [active, waiting, installing].find((known) => known === source);
		if (!worker || (data as { kind?: unknown } | null)?.kind !== 'status') return;
		const status = data as OfflineStatus;
		const before = this.#statuses.get(worker);
		this.#statuses.set(worker, status);
		if (status.state !== 'empty') {
			if (this.#unanswered === worker) this.#unanswered = undefined;
		} else if (before?.state !== 'empty') {
			// One that says so again was asked already.
			this.#saveIfWanted(worker, status);
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
		const isDue = (this.#isReturning === true || isInstalled) && !isDataDear();
		if (isDeclined || !(this.#isAsked || isDue)) return;
		// The copy that made room for a newer one is not saved again beside it.
		if (this.#registration?.waiting && worker !== this.#registration.waiting) return;
		if (isInstalled) keepStorage();
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
	 * hear of it, and a new registration would wait in Chromium until this very page is closed. Where it went before the
	 * page was there, none answers, and the one that the page registered goes in the same way.
	 */
	async #find(): Promise<ServiceWorkerRegistration | undefined> {
		const found = await navigator.serviceWorker.getRegistration(scope);
		// What the browser gives is at this path or above it.
		if (found?.scope.endsWith(scope) === true) return found;
		if ((this.isAnswered || this.#hasActivated) && !this.isRemoved) {
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
		if (registration === this.#registration) return;
		this.#registration = registration;
		this.#hasActivated ||= registration.active !== null;
		registration.addEventListener('updatefound', () => {
			this.#watch(registration.installing);
		});
		this.#watch(registration.installing);
		// One that waits may take over while this page is loaded, and what it said as the next one would stay.
		this.#watch(registration.waiting);
		this.ask();
	}

	#watch(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			this.#hasFailed = worker.state === 'redundant' && !this.#registration?.active;
			if (worker.state === 'activated') this.#hasActivated = true;
			// Not the one before it as well: a browser that is about to replace it would have to start it again.
			report(worker);
			this.#changed();
		});
	}
}

function report(worker: ServiceWorker): void {
	worker.postMessage({ kind: 'report', site } satisfies OfflineRequest);
}
