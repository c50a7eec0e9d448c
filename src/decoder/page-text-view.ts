import type { ShownPage } from '../model/decoder/shown-page.ts';
import { createElement } from '../page/create-element.ts';
import type { Reading } from '../reading/text-reader.ts';
import { notInEnglish } from '../search/not-in-english.ts';
import { showForeign } from '../search/result-view.ts';
import { addressOfCode } from './closest-view.ts';
import { showValues } from './decoded-values.ts';
import type { Pages, Shown } from './decoded-view.ts';

/** That a text is in another language, in which nothing was found, and what to paste in its place. */
export function showOtherLanguage({ result }: Reading): Shown {
	return { elements: [createElement('p', {}, notInEnglish), ...showValues([], result.envelope)], status: notInEnglish };
}

/**
 * The sign-in page that a text is from: what it means, and the codes that show it, each once.
 * @param shownPages at least one, the likeliest first
 * @param pages what the pages of the codes say, as soon as it is there
 */
export function showPageTexts(shownPages: readonly ShownPage[], reading: Reading, pages?: Pages): Shown {
	const first = shownPages[0]?.codes[0]?.code;
	const ids = [...new Set(shownPages.flatMap(({ codes }) => codes.map(({ code }) => code)))];
	const pageOf = new Map(shownPages.toReversed().flatMap((page) => page.codes.map(({ code }) => [code, page])));
	const elements = shownPages.flatMap((page) => [
		createElement('p', {}, createElement('strong', {}, 'This is a text of the sign-in page:'), ` ${page.about}`),
		...page.codes
			.filter(({ code }) => pageOf.get(code) === page)
			.map((one) => showCode(one, one.code === first ? showMore(one.code, reading, pages) : [])),
	]);
	const { result } = reading;
	const foreign = result.kind === 'foreign' ? result.foreign.map(showForeign) : [];
	const named = ids.map((id) => `AADSTS${id}`).join(', ');
	return { elements: [...elements, ...foreign], status: `Text of the sign-in page: ${named}` };
}

function showCode({ code, title, tells }: ShownPage['codes'][number], more: readonly HTMLElement[]): HTMLElement {
	const number = createElement('span', { class: 'code-number' }, `AADSTS${code}`);
	const link = createElement('a', { href: addressOfCode(code) }, title);
	return createElement(
		'section',
		{ class: 'decoded', 'data-decoded-code': code, 'data-certainty': 'exact' },
		createElement('h2', {}, number, ' ', link),
		createElement('p', {}, createElement('strong', {}, 'How to tell:'), ` ${tells}`),
		...more,
	);
}

/** What is shown of the likeliest code besides: its causes, and the ids of the request. */
function showMore(id: string, { result, texts }: Reading, pages?: Pages): readonly HTMLElement[] {
	const causes = pages?.excerpts.get(id)?.causes ?? [];
	return [...(pages?.view.showCauses(causes, texts, addressOfCode(id)) ?? []), ...showValues([], result.envelope)];
}
