/**
 * Loads the reader of all fields of a page. It is never named in an import of another kind, because it would then be
 * asked for only when the file that names it has come.
 */
export async function loadReader() {
	const shared = await import('./shared-reader.ts');
	return shared.sharedReader;
}

/** Loads what finds the sign-in pages whose texts a text has, which comes with the reader. */
export async function loadPageFinder() {
	const shared = await import('./shared-reader.ts');
	return shared.findShownPages;
}
