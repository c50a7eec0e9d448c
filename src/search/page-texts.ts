import { findPages, indexPages } from '../model/messages/page-texts.ts';
import type { ShownPage } from '../model/decoder/shown-page.ts';
import { toPlainText } from '../model/text/plain-text.ts';
import { fetchData, remember } from '../page/data-files.ts';

/** How many characters are looked at: nobody copies more of a page, and it takes no longer than a blink. */
const mostRead = 10_000;

/** The texts of the sign-in page; fetched when a text without a number is pasted, and again after a failure. */
export const loadPageTexts = remember(async () => indexPages((await fetchData('page-texts')) as readonly ShownPage[]));

/** The pages whose texts are in a pasted text. */
export async function findPagesInText(text: string): Promise<readonly ShownPage[]> {
	// Without them the answer is what is known otherwise.
	const index = await loadPageTexts().catch(() => undefined);
	return index ? findPages(toPlainText(text.slice(0, mostRead)), index) : [];
}
