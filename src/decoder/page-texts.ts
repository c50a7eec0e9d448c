import type { DecodeResult } from '../model/decoder/decode.ts';
import type { ShownPage } from '../model/decoder/shown-page.ts';
import { toPlainText } from '../model/text/plain-text.ts';
import { fetchData, remember } from '../page/data-files.ts';

/** How many characters are looked at: nobody copies more of a page, and it takes no longer than a blink. */
const mostRead = 10_000;

/** Finds texts of the sign-in page; loaded when a text without a number is pasted, and again after a failure. */
const loadFinder = remember(async () => {
	const [{ findPages, indexPages }, pages] = await Promise.all([
		import('../model/messages/page-texts.ts'),
		fetchData('page-texts'),
	]);
	const index = indexPages(pages as readonly ShownPage[]);
	return (plain: string): readonly ShownPage[] => findPages(plain, index);
});

/** The pages whose texts are in a pasted text, unless it has a number or a name, which says more than they do. */
export async function findShownPages(text: string, result: DecodeResult): Promise<readonly ShownPage[]> {
	if (result.kind === 'codes' && result.codes.some(({ evidence }) => evidence !== 'message')) return [];
	// Without them the answer is what is known otherwise.
	const find = await loadFinder().catch(() => undefined);
	return find?.(toPlainText(text.slice(0, mostRead))) ?? [];
}
