import { decodePath } from '../model/site/read-address.ts';
import { keepPage, takePage } from './kept-pages.ts';
import { readAddress } from './page-address.ts';
import { enterEntry, isCurrent, isShown, leaveEntry, noteShown, watchScrolling } from './page-history.ts';
import { sayDamaged } from './say-damaged.ts';
import { showPage } from './show-page.ts';

/** For how many frames a page that is still being filled is scrolled to where it was. */
const mostFrames = 30;

/** Shows the page of the address, now and whenever the address changes. */
export function startNavigation(): void {
	window.history.scrollRestoration = 'manual';
	addEventListener('hashchange', () => {
		follow(leaveEntry());
	});
	document.addEventListener('click', reachAgain);
	watchScrolling();
	follow();
}

/** @param left the entry whose page was shown before, from which the focus comes along */
function follow(left?: number): void {
	const { entry, scrolled } = enterEntry();
	try {
		if (!isShown()) {
			// An address that is replaced is the same entry in WebKit, and its page is not come back to.
			if (left !== undefined && left !== entry) keepPage(left);
			const focused = showPage(takePage(entry));
			noteShown();
			(focused ?? (left === undefined ? null : findMain()))?.focus({ preventScroll: true });
		}
	} catch (error) {
		sayDamaged(error);
		return;
	}
	if (scrolled !== undefined) void scrollBack(entry, scrolled);
	else reachPlace();
}

/** Follows a link to where the address is already, of which a browser tells nothing. */
function reachAgain({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
	const link = target instanceof Element ? target.closest('a[href]') : null;
	if (link?.getAttribute('href') === window.location.hash && !ctrlKey && !metaKey && !shiftKey) reachPlace();
}

function findMain(): HTMLElement | null {
	return document.querySelector('main');
}

/** Goes to the place of the address in the page, or to its beginning. */
function reachPlace(): void {
	const place = findPlace();
	if (place) reach(place);
	else scrollTo(0, 0);
}

function findPlace(): HTMLElement | null {
	return document.getElementById(decodePath(readAddress().hash.slice(1)));
}

/** Goes to a place in the page as a browser does: it is shown, marked, and where the keyboard goes on. */
function reach(place: HTMLElement): void {
	document.querySelector('[data-target]')?.removeAttribute('data-target');
	place.setAttribute('data-target', '');
	place.closest('details')?.setAttribute('open', '');
	place.scrollIntoView();
	focusPlace(place);
}

/** Lets the keyboard go on from a place, which as a heading cannot have the focus for longer than that takes. */
function focusPlace(place: HTMLElement): void {
	place.focus({ preventScroll: true });
	if (place.contains(document.activeElement)) return;
	place.tabIndex = -1;
	place.focus({ preventScroll: true });
	place.addEventListener(
		'blur',
		() => {
			place.removeAttribute('tabindex');
		},
		{ once: true },
	);
}

/** Scrolls the page of an entry to where it was, for as long as it is the one that is shown. */
async function scrollBack(entry: number, place: number): Promise<void> {
	for (let frame = 0; frame < mostFrames && isCurrent(entry); frame += 1) {
		scrollTo(0, place);
		if (Math.abs(scrollY - place) <= 1) return;
		await new Promise(requestAnimationFrame);
	}
}
