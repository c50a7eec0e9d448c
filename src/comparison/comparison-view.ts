import { kinds, splitRemark } from '../model/codes/labels.ts';
import type { ComparedCode } from '../model/comparison/compared-code.ts';
import {
	compareCodes,
	describeDifferences,
	type ComparedFact,
	type ComparedValue,
} from '../model/comparison/compare-codes.ts';
import { addressOf } from '../model/site/addresses.ts';
import { createElement } from '../page/create-element.ts';

/** Codes side by side, a column each; on a narrow screen they are below each other in each fact. */
export function showComparison(
	codes: readonly ComparedCode[],
	nameArea: (id: string) => string,
): readonly HTMLElement[] {
	const facts = compareCodes(codes, nameArea);
	const heads = codes.map(({ id, title, kind }) =>
		createElement(
			'th',
			{ scope: 'col', 'data-code': id, ...(kind && { 'data-kind': kind }) },
			createElement('a', { href: addressOf(`/codes/${id}`, import.meta.env.BASE_URL) }, `AADSTS${id}`),
			createElement('span', {}, title),
			...(kind ? [createElement('span', { class: 'kind' }, splitRemark(kinds[kind].name)[0])] : []),
		),
	);
	const corner = createElement('td', {});
	return [
		createElement('p', {}, describeDifferences(facts)),
		createElement(
			'table',
			{ 'data-comparison': '' },
			createElement('caption', { class: 'sr-only' }, 'Codes side by side'),
			createElement('thead', {}, createElement('tr', {}, corner, ...heads)),
			createElement('tbody', {}, ...facts.map((fact) => showFact(fact, codes))),
		),
	];
}

function showFact({ name, values, isDifferent }: ComparedFact, codes: readonly ComparedCode[]): HTMLElement {
	const mark =
		isDifferent === undefined ? [] : [createElement('small', {}, isDifferent ? '≠ Different' : '= The same')];
	const cells = values.map((value, place) =>
		createElement('td', { 'data-of': codes[place]?.id ?? '' }, ...showValues(value)),
	);
	return createElement(
		'tr',
		isDifferent === true ? { 'data-different': '' } : {},
		createElement('th', { scope: 'row' }, name, ...mark),
		...cells,
	);
}

function showValues(values: readonly ComparedValue[]): readonly (Node | string)[] {
	const shown = values.map(({ text, isOnlyHere }) => [
		text,
		...(isOnlyHere ? [' ', createElement('small', {}, '(only here)')] : []),
	]);
	if (shown.length === 0) return [createElement('span', { class: 'text-quiet' }, 'Not known')];
	if (shown.length === 1) return shown.flat();
	return [createElement('ul', {}, ...shown.map((content) => createElement('li', {}, ...content)))];
}
