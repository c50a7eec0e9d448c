import { minify } from 'vite';
import { unpackResponse } from './unpack-response.ts';

/**
 * What is changed in Pagefind's script. Each old text is there once, and long enough to say what the code does. Reasons,
 * measurements and what removes each change: docs/decisions/0032-patches.md.
 */
const changes = [
	// Pagefind unpacks in JavaScript, which is slow as long as it is new; the browser's own code is fast at once. Pagefind
	// reads files that arrive unpacked (https://github.com/Pagefind/pagefind/pull/28).
	{
		from: 'fetching ${queued.input}`);}queued.resolve(response);}',
		to: `fetching \${queued.input}\`);}queued.resolve(await ${unpackResponse.name}(response));}`,
	},
	// Each search makes a segmenter, which takes some 20 ms; Pagefind needs it for Chinese, Japanese and Thai
	// (https://github.com/Pagefind/pagefind/pull/1002). For English its own code for browsers without one finds the same.
	{
		from: 'if(trueLanguage&&typeof Intl.Segmenter!=="undefined"){const graphemeSegmenter=new Intl.Segmenter(',
		to: 'if(false){const graphemeSegmenter=new Intl.Segmenter(',
	},
	// A search that comes before the WebAssembly is there looks for it again every 50 ms.
	{
		from: 'await asyncSleep(50);}if(!this.raw_ptr)',
		to: 'await asyncSleep(4);}if(!this.raw_ptr)',
	},
] as const;

/**
 * Pagefind's script as this site serves it: it lets the browser unpack, makes no segmenter, and is smaller.
 * @throws {Error} when the script no longer has what is changed, so that an update of Pagefind is looked at
 */
export async function prepareSearchScript(script: string): Promise<string> {
	const changed = changes.reduce(applyChange, script) + unpackResponse.toString();
	const { code, errors } = await minify('pagefind.js', changed, { module: true });
	if (errors.length > 0) throw new Error(`search index: ${errors.map(({ message }) => message).join('; ')}`);
	return code;
}

function applyChange(script: string, { from, to }: (typeof changes)[number]): string {
	const found = script.split(from).length - 1;
	if (found !== 1)
		throw new Error(
			`search index: expected "${from}" once in Pagefind's script, found it ${String(found)} times; see docs/decisions/0032-patches.md`,
		);
	return script.replace(from, () => to);
}
