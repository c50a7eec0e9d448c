/**
 * Keeps a text with this entry of the tab's history, so that Back brings it again, or nothing. Of texts that were not
 * typed, or may name someone, the browser alone brings back what its memory holds.
 */
export function keepText(text: string | undefined): void {
	const { decoded: before, ...state } = (history.state ?? {}) as Readonly<Record<string, unknown>>;
	if (before !== text) history.replaceState(text === undefined ? state : { ...state, decoded: text }, '');
}

/** The text that is kept with this entry of the tab's history. */
export function readKeptText(): string | undefined {
	const { decoded } = (history.state ?? {}) as { decoded?: unknown };
	return typeof decoded === 'string' ? decoded : undefined;
}
