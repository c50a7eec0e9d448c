/**
 * Loads the reader of all fields of a page. It is never named in an import of another kind, because it would then be
 * asked for only when the file that names it has come.
 */
export async function loadReader() {
	return (await import('./shared-reader.ts')).sharedReader;
}
