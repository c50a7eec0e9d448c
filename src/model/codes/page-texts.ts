import type { PageText } from '../../schema/page-text.ts';

/** What the sign-in page says for each code, by id and in the order in which it is given. */
export function indexPageTexts(pageTexts: readonly PageText[]): ReadonlyMap<string, readonly PageText[]> {
	const byCode = new Map<string, PageText[]>();
	for (const pageText of pageTexts)
		for (const { code } of pageText.codes) byCode.set(code, [...(byCode.get(code) ?? []), pageText]);
	return byCode;
}
