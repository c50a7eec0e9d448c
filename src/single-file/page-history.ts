import { readAddress } from './page-address.ts';

/** After how long without scrolling its end is kept, in milliseconds: browsers refuse more than a few changes in a second. */
const pause = 200;

/** Where each entry of the tab's history was scrolled to when it was left. */
const places = new Map<number, number>();
/** The entry that is shown. */
let current = 0;
/** The address of that entry. */
let address = '';
/** The page that is shown: an address of the site, without its place in the page. */
let shown = '';

interface EntryState {
	readonly entry?: number;
	readonly scrolled?: number;
}

/** Whether the page of the address is the one that is shown. */
export function isShown(): boolean {
	return shown === pageAddress();
}

/** Keeps that the page of the address is shown. */
export function noteShown(): void {
	address = window.location.hash;
	shown = pageAddress();
}

/** Keeps that no page is shown. */
export function forgetShown(): void {
	shown = '';
}

function pageAddress(): string {
	const { pathname, search } = readAddress();
	return pathname + search;
}

/** Whether the entry is the one that is shown. */
export function isCurrent(entry: number): boolean {
	return entry === current;
}

/** Adds an entry for what the page shows from now on. */
export function beginEntry(state: object | null, hash: string): void {
	leaveEntry();
	current = Date.now();
	window.history.pushState({ ...state, entry: current }, '', hash);
	noteShown();
}

/** Changes the entry of what the page shows. */
export function keepEntry(state: object | null, hash: string): void {
	window.history.replaceState({ ...state, entry: current }, '', hash);
	noteShown();
}

/** Takes the entry to which the browser has gone, and gives it back with where it was scrolled to, if it was there before. */
export function enterEntry(): { readonly entry: number; readonly scrolled: number | undefined } {
	const state = window.history.state as EntryState | null;
	current = state?.entry ?? Date.now();
	address = window.location.hash;
	if (state?.entry === undefined) window.history.replaceState({ ...state, entry: current }, '');
	return { entry: current, scrolled: places.get(current) ?? state?.scrolled };
}

/** Keeps where the entry is scrolled to that is about to be left, and gives it back. */
export function leaveEntry(): number {
	places.set(current, scrollY);
	return current;
}

/** Keeps where the page is scrolled to for when this file is loaded again: it is too late for that when it is left. */
export function watchScrolling(): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	addEventListener('scroll', () => {
		clearTimeout(timer);
		timer = setTimeout(keepScrolled, pause);
	});
}

function keepScrolled(): void {
	// A link has been followed, and the browser is about to tell so: the new entry would pass for the one before.
	if (window.location.hash !== address) return;
	window.history.replaceState(
		{ ...(window.history.state as EntryState | null), entry: current, scrolled: scrollY },
		'',
	);
}
