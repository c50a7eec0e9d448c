import { readAddress } from './page-address.ts';

/** Where each entry of the tab's history was scrolled to when it was left. */
const places = new Map<number, number>();
/** The entry that is shown. */
let current = 0;
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
	shown = pageAddress();
}

function pageAddress(): string {
	const { pathname, search } = readAddress();
	return pathname + search;
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

/** Takes the entry to which the browser has gone, and gives back where it was scrolled to, if it was there before. */
export function enterEntry(): number | undefined {
	const state = window.history.state as EntryState | null;
	current = state?.entry ?? Date.now();
	if (state?.entry === undefined) window.history.replaceState({ ...state, entry: current }, '');
	return places.get(current) ?? state?.scrolled;
}

/** Keeps where the entry is scrolled to that is about to be left. */
export function leaveEntry(): void {
	places.set(current, scrollY);
}

/** Keeps where the page is scrolled to for when this file is loaded again. */
export function keepForReload(): void {
	window.history.replaceState({ ...(window.history.state as EntryState | null), scrolled: scrollY }, '');
}
