import style from '../styles/offline-state.css?inline';
import { describeOffline } from '../model/saved-copy/view.ts';
import { SavedCopy } from '../saved-copy/saved-copy.ts';
import { adoptStyle } from '../page/adopt-style.ts';
import { createElement } from '../page/create-element.ts';
import { hasWriting } from '../page/writing.ts';

const look = { type: 'button', hidden: '' };

/** Shows the state of the saved copy, and lets people save, renew and remove it. */
class OfflineState extends HTMLElement {
	readonly #stop = new AbortController();
	readonly #message = createElement('span', { role: 'status' });
	readonly #progress = createElement('progress', { max: '100', 'aria-label': 'Saving', hidden: '' });
	readonly #action = createElement('button', look);
	readonly #removal = createElement('button', look, 'Remove the saved copy');
	readonly #copy = new SavedCopy(() => {
		// What was shown stays until every worker has answered: nothing yet, or the words from before.
		if (this.#copy.isRemoved) this.#move();
		else if (this.#isBehind || !this.#copy.isPending) this.#show();
	});
	#isBehind = false;

	connectedCallback(): void {
		// The worker gives no answer to a page that is not its own, which would ask again and again and keep it busy.
		if (!SavedCopy.isInScope) return;
		adoptStyle(style);
		this.append(this.#message, this.#progress, this.#action, this.#removal);
		if (!SavedCopy.isSupported) {
			this.#show();
			return;
		}
		this.#listen();
		whenIdle(() => void this.#copy.start(false));
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	#listen(): void {
		const { signal } = this.#stop;
		const on = (target: EventTarget, name: string, hear: (event: Event) => void): void => {
			target.addEventListener(name, hear, { signal });
		};
		// The first worker that takes over is not a newer version.
		let hasWorker = this.#copy.isAnswered;
		on(navigator.serviceWorker, 'message', (event) => {
			this.#copy.hear(event as MessageEvent);
		});
		on(navigator.serviceWorker, 'controllerchange', () => {
			if (hasWorker && !this.#copy.isCurrent) this.#move();
			hasWorker = this.#copy.isAnswered;
			if (hasWorker) this.#copy.follow();
		});
		on(this.#action, 'click', () => {
			this.#act();
		});
		on(this.#removal, 'click', () => {
			this.#copy.remove();
		});
		on(window, 'appinstalled', () => {
			this.#copy.install();
		});
		// What was saved can have been deleted meanwhile, which the worker sees when it is asked.
		const ask = (): void => {
			// A page that is being hidden may be closing, and would keep the worker busy just when another could take over.
			if (!document.hidden) this.#copy.ask();
		};
		on(document, 'visibilitychange', ask);
		on(window, 'focus', ask);
		// A worker that the browser ended says nothing more; asking starts it again.
		const timer = setInterval(() => {
			this.#copy.remind();
		}, 3000);
		on(signal, 'abort', () => {
			clearInterval(timer);
		});
	}

	#show(): void {
		const view = describeOffline({ ...this.#copy.facts, isBehind: this.#isBehind });
		this.dataset['offlineState'] = view.state;
		if (this.#message.textContent !== view.message) this.#message.textContent = view.message;
		this.#action.hidden = view.action === undefined;
		this.#action.textContent = view.action ?? '';
		this.#removal.hidden = !('canRemove' in this.dataset && ['ready', 'update'].includes(view.state));
		this.#progress.hidden = view.state !== 'saving';
		(this.#progress as HTMLProgressElement).value = view.progress;
	}

	#act(): void {
		if (this.#isBehind) location.reload();
		else if (this.dataset['offlineState'] === 'update') this.#copy.renew();
		else this.#copy.save();
	}

	/** Another version answers now: this page moves along, unless someone is writing in it. */
	#move(): void {
		this.#isBehind = true;
		if (hasWriting()) this.#show();
		else location.reload();
	}
}

/** Runs something when the page is there and has nothing to do. */
function whenIdle(run: () => void): void {
	const later = (): void => {
		if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 5000 });
		else setTimeout(run, 1000);
	};
	if (document.readyState === 'complete') later();
	else addEventListener('load', later, { once: true });
}

customElements.define('offline-state', OfflineState);
