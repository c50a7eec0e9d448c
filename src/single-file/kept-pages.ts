/** What a page shows that no address says: what was pasted, and what a log holds. */
const lasting = 'error-decoder, sign-in-log';
/** How many such pages are kept after they were left; a log can be large. */
const mostKept = 3;

/** What is kept of a page that was left, as browsers keep whole pages of a site for Back. */
export interface KeptPage {
	readonly main: HTMLElement;
	/** What had the focus in it. */
	readonly focused: HTMLElement | null;
}

/** By the entries of the tab's history. */
const pages = new Map<number, KeptPage>();
const mains = new WeakSet<Element>();

/** Keeps the page of an entry, which is about to be left, where Back could not bring its content again otherwise. */
export function keepPage(entry: number): void {
	const main = document.querySelector('main');
	if (!main?.querySelector(lasting)) return;
	pages.set(entry, { main, focused: main.querySelector(':focus') });
	mains.add(main);
	for (const [oldest, page] of pages) {
		if (pages.size <= mostKept) break;
		pages.delete(oldest);
		endPage(page);
	}
}

/** Gives back the page of an entry if it was kept, once. */
export function takePage(entry: number): KeptPage | undefined {
	const page = pages.get(entry);
	pages.delete(entry);
	if (page) mains.delete(page.main);
	return page;
}

function endPage({ main }: KeptPage): void {
	mains.delete(main);
	for (const element of main.querySelectorAll<LiveElement>('*')) element.disconnectedCallback?.();
}

interface LiveElement extends HTMLElement {
	connectedCallback?(): void;
	disconnectedCallback?(): void;
}

/** A class of elements that go on while their page is kept. */
export function goOn(element: new () => LiveElement): CustomElementConstructor {
	return class extends element {
		#isBegun = false;

		override connectedCallback(): void {
			if (this.#isBegun) return;
			this.#isBegun = true;
			super.connectedCallback?.();
		}

		override disconnectedCallback(): void {
			const main = this.closest('main');
			if (main && mains.has(main)) return;
			this.#isBegun = false;
			super.disconnectedCallback?.();
		}
	};
}
