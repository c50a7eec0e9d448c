import type { DecodeResult } from '../model/decoder/decode.ts';
import type { ShownPage } from '../model/decoder/shown-page.ts';

/**
 * The sign-in pages whose texts are in a pasted text, unless it has a number or a name, which says more than they do; only
 * without one is anything loaded.
 */
export async function findShownPages(text: string, result: DecodeResult): Promise<readonly ShownPage[]> {
	if (result.kind === 'codes' && result.codes.some(({ evidence }) => evidence !== 'message')) return [];
	const { findPagesInText } = await import('./page-texts.ts');
	return findPagesInText(text);
}

/** Loads what texts without a number are looked for in; without it the answer is what is known otherwise. */
export async function prepareShownPages(): Promise<void> {
	const pages = await import('./page-texts.ts');
	await pages.loadPageTexts();
}
