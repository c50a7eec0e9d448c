import { addressOf } from '../model/site/addresses.ts';
import type { ForeignCode } from '../model/numbers/foreign-codes.ts';
import { placeOfOtherCode } from '../model/numbers/other-code-place.ts';
import { unifyNumber } from '../model/numbers/number-forms.ts';
import { globalPage, officialPageAddress } from '../model/codes/official-page.ts';
import { createElement } from '../page/create-element.ts';
import type { SearchOutcome, SearchResult } from './result.ts';

/** The address of a result in this build. */
export function addressOfResult(result: SearchResult): string {
	return addressOf(result.kind === 'code' ? `/codes/${result.id}` : result.path, import.meta.env.BASE_URL);
}

/** What a result shows: number, title, kind and the fitting place; all of it text, never markup. */
export function showResult(result: SearchResult): readonly HTMLElement[] {
	if (result.kind === 'page') return [createElement('span', {}, result.title)];
	const { codeKind } = result;
	const parts = [
		createElement('span', { class: 'code-number' }, result.id),
		createElement('span', {}, result.title),
		...(codeKind ? [createElement('span', { class: 'kind', 'data-kind': codeKind.kind }, codeKind.name)] : []),
	];
	if (!result.excerpt?.length) return parts;
	const runs = result.excerpt.map(({ text, isMarked }) => (isMarked ? createElement('mark', {}, text) : text));
	return [...parts, createElement('span', { class: 'excerpt' }, ...runs)];
}

/** A list of results, each a link, in rank order. */
export function showResultList(results: readonly SearchResult[]): HTMLElement {
	const items = results.map((found) => {
		const link = createElement('a', { href: addressOfResult(found) }, ...showResult(found));
		return createElement('li', found.kind === 'code' ? { 'data-code': found.id } : { 'data-page': found.path }, link);
	});
	return createElement('ol', { 'data-results': '' }, ...items);
}

/** What has to be said beside the results: what is not documented, whose codes they are, what was searched instead. */
export function showRemarks({ note, unknown, foreign }: SearchOutcome): readonly HTMLElement[] {
	return [
		...unknown.map(({ number, nearest }) => showUnknown(number, nearest)),
		...foreign.map(showForeign),
		...(note === '' ? [] : [createElement('p', {}, note)]),
	];
}

/** A code of another product with a link to its place in the lists, and what these say of it as soon as they are there. */
export function showForeign(foreign: ForeignCode): HTMLElement {
	const { code, family } = foreign;
	const place = placeOfOtherCode(unifyNumber(code));
	const link = createElement(
		'a',
		{ href: addressOf(`/other-codes/${family}#${place}`, import.meta.env.BASE_URL) },
		'What it means',
	);
	const number = createElement('strong', {}, code);
	const shown = createElement('p', { 'data-foreign-code': code }, number, ': a code of another product. ', link);
	void explainLater(shown, foreign);
	return shown;
}

/** Without the lists, what is said already stays. */
async function explainLater(shown: HTMLElement, foreign: ForeignCode): Promise<void> {
	try {
		const known = await import('./known-foreign.ts');
		shown.replaceChildren(...(await known.explainForeign(foreign)));
	} catch {
		return;
	}
}

/** That a number has no page here, with the nearest that have one, and the official look-up. */
export function showUnknown(number: string, nearest: readonly string[]): HTMLElement {
	const base = import.meta.env.BASE_URL;
	const links = nearest.flatMap((id) => [createElement('a', { href: addressOf(`/codes/${id}`, base) }, id), ' ']);
	return createElement(
		'p',
		{},
		`AADSTS${number} is not documented here. `,
		...(links.length > 0 ? ['Similar codes (not the same error): ', ...links] : []),
		createElement('a', { href: officialPageAddress(globalPage, number) }, `Official look-up of ${number}`),
	);
}
