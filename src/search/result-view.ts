import { addressOf } from '../model/site/addresses.ts';
import type { DescribedForeign } from '../model/numbers/foreign-families.ts';
import { globalPage, officialPageAddress } from '../model/codes/official-page.ts';
import { createElement } from '../page/create-element.ts';
import type { SearchOutcome, SearchResult } from './result.ts';

/** The address of a result in this build. */
export function addressOfResult(result: SearchResult): string {
	return addressOf(result.kind === 'code' ? `/codes/${result.id}` : result.path, import.meta.env.BASE_URL);
}

/** What a result shows: number, title and the fitting place; all of it text, never markup. */
export function showResult(result: SearchResult): readonly HTMLElement[] {
	if (result.kind === 'page') return [createElement('span', {}, result.title)];
	const parts = [createElement('span', { class: 'code-number' }, result.id), createElement('span', {}, result.title)];
	if (!result.excerpt) return parts;
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

/** The owner of a code that is not one of the service's sign-in codes, and where the owner explains it. */
export function showForeign({ code, owner, about, lookUp }: DescribedForeign): HTMLElement {
	const link = createElement('a', { href: lookUp.url }, lookUp.title);
	return createElement('p', {}, createElement('strong', {}, code), ` (${owner}): ${about} `, link);
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
