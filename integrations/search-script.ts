import { minify } from 'vite';

/** How Pagefind waits for its WebAssembly: it looks again every 50 ms, so that an answer comes up to 50 ms late. */
const rareLook = 'await asyncSleep(50);';
const frequentLook = 'await asyncSleep(1);';

/**
 * Pagefind's script as this site serves it: it looks every millisecond whether its WebAssembly is there, and is smaller.
 * @throws {Error} when the script no longer waits as it did, so that an update of Pagefind is looked at
 */
export async function prepareSearchScript(script: string): Promise<string> {
	if (!script.includes(rareLook)) throw new Error(`search index: expected "${rareLook}" in Pagefind's script`);
	const { code, errors } = await minify('pagefind.js', script.replaceAll(rareLook, frequentLook), { module: true });
	if (errors.length > 0) throw new Error(`search index: ${errors.map(({ message }) => message).join('; ')}`);
	return code;
}
