import { minify } from 'vite';
import { unpackResponse } from './unpack-response.ts';

/** What is changed in Pagefind's script, and how often it occurs there. */
const changes = [
	// Pagefind looks again every 50 ms whether its WebAssembly is there, so that an answer comes up to 50 ms late.
	{ from: 'await asyncSleep(50);', to: 'await asyncSleep(1);', count: 2 },
	// Pagefind unpacks in JavaScript, which is slow as long as it is new; the browser's own code is fast at once.
	{
		from: 'queued.resolve(await fetch(queued.input));',
		to: `queued.resolve(await ${unpackResponse.name}(await fetch(queued.input)));`,
		count: 1,
	},
	// A segmenter takes some 20 ms to make. In English pages characters do for its graphemes: marks are taken off later.
	{ from: 'trueLanguage&&typeof Intl.Segmenter!=="undefined"', to: 'false', count: 1 },
] as const;

/**
 * Pagefind's script as this site serves it: it waits less, lets the browser unpack, makes no segmenter, and is smaller.
 * @throws {Error} when the script no longer has what is changed, so that an update of Pagefind is looked at
 */
export async function prepareSearchScript(script: string): Promise<string> {
	const changed = changes.reduce(applyChange, script) + unpackResponse.toString();
	const { code, errors } = await minify('pagefind.js', changed, { module: true });
	if (errors.length > 0) throw new Error(`search index: ${errors.map(({ message }) => message).join('; ')}`);
	return code;
}

function applyChange(script: string, { from, to, count }: (typeof changes)[number]): string {
	const found = script.split(from).length - 1;
	if (found !== count)
		throw new Error(
			`search index: expected "${from}" ${String(count)} times in Pagefind's script, found it ${String(found)} times`,
		);
	return script.replaceAll(from, to);
}
