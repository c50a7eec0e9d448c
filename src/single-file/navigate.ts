import { readAddress } from './page-address.ts';
import { enterEntry, isShown, keepForReload, leaveEntry, noteShown } from './page-history.ts';
import { DamagedFileError } from './packed-files.ts';
import { showPage } from './show-page.ts';

/** For how many frames a page that is still being filled is scrolled to where it was. */
const mostFrames = 30;

/** Shows the page of the address, now and whenever the address changes. */
export function startNavigation(): void {
	window.history.scrollRestoration = 'manual';
	addEventListener('hashchange', () => {
		leaveEntry();
		follow(true);
	});
	addEventListener('pagehide', keepForReload);
	follow(false);
}

/** @param moved whether another page was shown before, from which the focus comes along */
function follow(moved: boolean): void {
	const scrolled = enterEntry();
	try {
		if (!isShown()) {
			const field = showPage();
			noteShown();
			(field ?? (moved ? findMain() : null))?.focus({ preventScroll: true });
		}
	} catch (error) {
		sayDamaged(error);
		return;
	}
	const place = findPlace();
	if (scrolled !== undefined) void scrollBack(scrolled);
	else if (place) reach(place);
	else scrollTo(0, 0);
}

function findMain(): HTMLElement | null {
	return document.querySelector('main');
}

function findPlace(): HTMLElement | null {
	return document.getElementById(decodeURIComponent(readAddress().hash.slice(1)));
}

/** Goes to a place in the page as a browser does: it is shown, marked, and where the keyboard goes on. */
function reach(place: HTMLElement): void {
	document.querySelector('[data-target]')?.removeAttribute('data-target');
	place.setAttribute('data-target', '');
	place.closest('details')?.setAttribute('open', '');
	place.scrollIntoView();
	place.focus({ preventScroll: true });
}

async function scrollBack(place: number): Promise<void> {
	for (let frame = 0; frame < mostFrames; frame += 1) {
		scrollTo(0, place);
		if (Math.abs(scrollY - place) <= 1) return;
		await new Promise(requestAnimationFrame);
	}
}

/** Says that the file is not as it was written; any other error is a fault of ours and stays one. */
function sayDamaged(error: unknown): void {
	if (!(error instanceof DamagedFileError)) throw error;
	const main = document.createElement('main');
	const heading = document.createElement('h1');
	heading.textContent = 'This file was damaged';
	const advice = document.createElement('p');
	advice.textContent =
		'It was cut off or changed while it was downloaded or copied. Nothing of it is shown, because it could be wrong. Copy it again from where it came from.';
	main.append(heading, advice);
	document.body.replaceChildren(main);
	document.title = heading.textContent;
}
