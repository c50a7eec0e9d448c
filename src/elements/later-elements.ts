import { listenEarly } from '../page/field-text.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';

/**
 * When an element is loaded: with the page; after it, unless a saved copy has the file here already; or when someone acts,
 * and at once if someone has, or the address asks for something.
 */
type Moment = 'start' | 'load' | 'act';

/** Elements that do not come with the script of every page, by their names: when each is loaded, and what defines it. */
export type LaterElements = Readonly<Record<string, readonly [Moment, () => Promise<unknown>]>>;

/** How long after the page, in milliseconds: it can be loaded before its first paint, and a file is as urgent then. */
const pause = 500;

/** What people do first: the pointer comes to a button before it presses it. */
const acts = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

/** What is done again in an element that was not there when it was done. */
const repeated = ['focusin', 'input', 'change', 'click', 'submit'];

/** Loads elements that the page has, each in time, and repeats in them what was done before they were there. */
export function loadLater(elements: LaterElements): void {
	const names = Object.keys(elements);
	for (const [name, [moment, define]] of Object.entries(elements)) {
		const element = document.querySelector<HTMLElement>(name);
		if (!element) continue;
		const load = (): void => void loadElement(element, define);
		if (moment === 'act') for (const input of element.querySelectorAll('input')) listenEarly(input);
		if (moment === 'load') afterPage(load);
		else if (isNow(moment, element)) load();
		else if (moment === 'act')
			for (const act of acts) document.addEventListener(act, load, { once: true, passive: true, capture: true });
	}
	const repeat = async (event: Event): Promise<void> => {
		const { type, target } = event;
		if (!(target instanceof Element)) return;
		// The nearest one that is there already, as the decoder is, has heard it.
		const element = target.closest<HTMLElement>(['error-decoder', ...names].join());
		const define = element && elements[element.localName]?.[1];
		if (!define || customElements.get(element.localName)) return;
		// An event of no class of its own does nothing else: a second press would send a form again.
		if (await loadElement(element, define)) target.dispatchEvent(new Event(type, { bubbles: true }));
	};
	for (const type of repeated) document.addEventListener(type, (event) => void repeat(event), { capture: true });
}

/** Does something that is of no use before the page is there; at once when a saved copy has what it needs. */
export function afterPage(act: () => void): void {
	if (document.readyState === 'complete' || hasSavedCopy()) act();
	else addEventListener('load', () => setTimeout(act, pause), { once: true });
}

function isNow(moment: Moment, element: HTMLElement): boolean {
	return moment === 'start' || location.search !== '' || isUsed(element);
}

/** Whether someone was faster than the script of the page. */
function isUsed(element: HTMLElement): boolean {
	const isWritten = [...element.querySelectorAll('input')].some(({ value }) => value !== '');
	return isWritten || element.contains(document.activeElement);
}

/** Whether a worker answers for the network, so that nothing is fetched. */
function hasSavedCopy(): boolean {
	return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** Loads what defines an element, and says in it when that fails; the next act tries again. */
async function loadElement(element: HTMLElement, define: () => Promise<unknown>): Promise<boolean> {
	try {
		await define();
		return true;
	} catch {
		const otherwise = 'What this form needs could not be loaded. Check the connection and try again.';
		element.querySelector('[role=status]')?.replaceChildren(...(await describeLoadingProblem(otherwise)));
		return false;
	}
}
