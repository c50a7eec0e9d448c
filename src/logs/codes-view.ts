import { kinds } from '../model/codes/labels.ts';
import { count, writeSpan, writeTime } from '../model/findings/finding.ts';
import { writeCodeQuery } from '../model/findings/write-query.ts';
import { addressOf } from '../model/site/addresses.ts';
import type { CodeCount, LogCounts, Tally } from '../model/sign-ins/count-codes.ts';
import type { RowKind } from '../model/sign-ins/code-facts.ts';
import { createElement } from '../page/create-element.ts';
import type { LogCodes } from './load-codes.ts';
import { showQuery } from './sentence.ts';
import { drawSteps, tableOfSteps } from './time-line-view.ts';

/** The kinds in the order of the table: what needs someone, then what passes, then what is no fault. */
const kindOrder = [
	'failure',
	'unknown',
	'transient',
	'internal',
	'expected',
	'interrupt',
] as const satisfies readonly RowKind[];
/** How many columns the table has. */
const columnCount = 10;

/** The rows of the table of codes in the order that they have, each with its kind. */
export function showSorted(sorted: readonly CodeCount[], counts: LogCounts, codes: LogCodes): readonly HTMLElement[] {
	const rows = sorted.map((one) => {
		const row = showCode(one, counts, codes);
		row.dataset['kind'] = one.kind;
		const kind = createElement('span', { class: 'kind' }, nameKind(one.kind));
		row.querySelector('[data-label="Meaning"]')?.append(' ', kind);
		return row;
	});
	return [createElement('tbody', {}, ...rows)];
}

/** The rows of the table of codes, a part for each kind, under a head that says how many there are. */
export function showCodes(counts: LogCounts, codes: LogCodes): readonly HTMLElement[] {
	return kindOrder.flatMap((kind) => {
		const own = counts.codes.filter((code) => code.kind === kind);
		return own.length === 0 ? [] : [showKind(kind, own, counts, codes)];
	});
}

/** What a kind is called in the table. */
function nameKind(kind: RowKind): string {
	if (kind === 'success') return 'Success';
	return kind === 'unknown' ? 'Without a page here' : kinds[kind].name;
}

function showKind(kind: RowKind, own: readonly CodeCount[], counts: LogCounts, codes: LogCodes): HTMLElement {
	const rows = own.reduce((sum, one) => sum + one.count, 0);
	const head = createElement(
		'th',
		{ scope: 'rowgroup', colspan: String(columnCount) },
		createElement('span', { class: 'kind' }, nameKind(kind)),
		`: ${count(own.length, 'code')}, ${count(rows, 'row')}`,
	);
	return createElement(
		'tbody',
		{ 'data-kind': kind },
		createElement('tr', {}, head),
		...own.map((one) => showCode(one, counts, codes)),
	);
}

function showCode(code: CodeCount, counts: LogCounts, codes: LogCodes): HTMLElement {
	const known = codes.find(code.code);
	const isNumber = /^\d+$/.test(code.code);
	const link = known
		? createElement('a', { href: addressOf(`/codes/${known.id}`, import.meta.env.BASE_URL) }, code.code)
		: code.code;
	const named =
		known && !isNumber ? `${known.title} (the name of ${known.id})` : (known?.title ?? 'No page here has this code.');
	const cells: readonly [label: string, content: string | Node][] = [
		['Rows', code.count.toLocaleString('en')],
		['Meaning', named],
		['Password right', known?.credential ?? ''],
		['Users', code.user.distinct.toLocaleString('en')],
		['Apps', code.app.distinct.toLocaleString('en')],
		['Addresses', code.address.distinct.toLocaleString('en')],
		['First and last (UTC)', code.first === 0 ? '' : writeSpan(code)],
		['Over time', counts.scale ? drawSteps(code.steps, counts.scale) : ''],
		['', showMore(code, counts)],
	];
	return createElement(
		'tr',
		{ [isNumber ? 'data-code' : 'data-symbol']: code.code, 'data-count': String(code.count) },
		createElement('th', { scope: 'row' }, link),
		...cells.map(([label, content]) => createElement('td', { 'data-label': label }, content)),
	);
}

/** A button that shows below a row who and what its code concerns most, when, and its query; made when it is first pressed. */
function showMore(code: CodeCount, counts: LogCounts): HTMLElement {
	const hidden = createElement('span', { class: 'sr-only' }, ` on ${code.code}`);
	const button = createElement('button', { type: 'button', 'aria-expanded': 'false' }, 'More', hidden);
	let below: HTMLElement | undefined;
	button.addEventListener('click', () => {
		below ??= createElement(
			'tr',
			{ hidden: '' },
			createElement('td', { colspan: String(columnCount) }, ...listMore(code, counts)),
		);
		if (!below.isConnected) button.closest('tr')?.after(below);
		button.setAttribute('aria-expanded', String(below.hidden));
		below.hidden = !below.hidden;
	});
	return button;
}

function listMore(code: CodeCount, counts: LogCounts): readonly HTMLElement[] {
	const lists = [
		['Users', code.user],
		['Apps', code.app],
		['Addresses', code.address],
	] as const;
	return [
		...lists.flatMap(([name, tally]) => listTop(name, tally)),
		...(counts.scale ? [tableOfSteps([{ name: 'code', steps: code.steps }], counts.scale)] : []),
		...(/^\d+$/.test(code.code) ? showQuery(writeCodeQuery([code.code], counts.first), 'query') : []),
	];
}

function listTop(name: string, { distinct, top }: Tally): readonly HTMLElement[] {
	if (distinct === 0) return [];
	const rest = distinct - top.length;
	const items = top.map(({ text, count: rows }) => createElement('li', {}, `${text}: ${count(rows, 'row')}`));
	if (rest > 0) items.push(createElement('li', {}, `${rest.toLocaleString('en')} more`));
	return [createElement('b', {}, name), createElement('ul', {}, ...items)];
}

/** A time for a cell; empty where it is unknown. */
export function showTime(seconds: number): string {
	return seconds === 0 ? '' : writeTime(seconds);
}
