/**
 * Loads the reader of all fields of a page, and what finds the sign-in pages whose texts a text has. They are never named in
 * an import of another kind, because they would then be asked for only when the file that names them has come.
 */
export function loadReader() {
	return import('./shared-reader.ts');
}
