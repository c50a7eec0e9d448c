import { expect, test } from 'vitest';
import { prepareSearchScript } from './search-script.ts';

const waits = 'export async function wait(asyncSleep){await asyncSleep(50);await asyncSleep(50);}';
const fetches = 'export async function take(queued){queued.resolve(await fetch(queued.input));}';
const segments =
	'export function cut(trueLanguage){return trueLanguage&&typeof Intl.Segmenter!=="undefined"?new Intl.Segmenter():1;}';

test('waits less, unpacks what it fetches and makes no segmenter', async () => {
	const script = await prepareSearchScript(waits + fetches + segments);
	expect(script).toContain('(1)');
	expect(script).not.toContain('(50)');
	expect(script).toContain('DecompressionStream');
	expect(script).not.toContain('Segmenter');
});

test.each([
	['the waiting', fetches + segments],
	['one of two waits', waits.replace('await asyncSleep(50);', '') + fetches + segments],
	['the fetching', waits + segments],
	['the segmenter', waits + fetches],
])('stops the build when a script lacks %s', async (_, script) => {
	await expect(prepareSearchScript(script)).rejects.toThrow(
		/^search index: expected ".+" \d times in Pagefind's script/,
	);
});
