// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { allRows, knownCodes, storeRows } from '../../tests/log-store.ts';
import { listFindings } from '../model/findings/list-findings.ts';
import { countCodes } from '../model/sign-ins/count-codes.ts';
import { showCodes, showSorted } from './codes-view.ts';
import { describeFile, showFiles } from './files-view.ts';
import { showFindings } from './findings-view.ts';
import type { LogCodes } from './load-codes.ts';
import { showTimeLine } from './time-line-view.ts';

const markup = '<img src=x onerror=alert(1)>';
const store = storeRows([
	...Array.from({ length: 12 }, (_, place) => ({ code: '50126', user: `${markup} ${place}`, address: markup })),
	{ code: '53003', app: markup, user: markup },
	{ code: '', symbol: 'InvalidUserNameOrPassword' },
	{ code: '999123' },
	{},
]);
const rows = allRows(store);
const counts = countCodes(store, rows, knownCodes);
const codes: LogCodes = {
	facts: [],
	find: (code) => {
		const known = knownCodes.find(code);
		return known && { id: known.id, title: `Title of ${known.id}`, kind: 'Failure', credential: 'Accepted' };
	},
};
const show = (...nodes: readonly Node[]): HTMLElement => {
	document.body.replaceChildren(...nodes);
	return document.body;
};

describe('the table of codes', () => {
	const table = document.createElement('table');
	table.append(...showCodes(counts, codes));

	test('has a row for each code with its count, under the head of its kind', () => {
		const shown = [...table.querySelectorAll('tr')].map(
			(row) => row.dataset['code'] ?? row.dataset['symbol'] ?? row.textContent,
		);
		expect(shown).toEqual([
			'Failure: 1 code, 1 row',
			'53003',
			'Without a page here: 1 code, 1 row',
			'999123',
			'Expected (no fault): 2 codes, 13 rows',
			'50126',
			'InvalidUserNameOrPassword',
		]);
		expect(table.querySelector<HTMLElement>('[data-code="50126"]')?.dataset['count']).toBe('12');
	});
	test('links codes that have a page, and says of which a symbol is the name', () => {
		expect([...table.querySelectorAll('a')].map(({ href }) => new URL(href).pathname)).toEqual([
			'/codes/53003',
			'/codes/50126',
			'/codes/50126',
		]);
		expect(table.querySelector('[data-symbol]')?.textContent).toContain('(the name of 50126)');
		expect(table.querySelector('[data-code="999123"]')?.textContent).toContain('No page here has this code.');
	});
	test('has the kind in each row where it is sorted and not grouped', () => {
		const sorted = document.createElement('table');
		sorted.append(...showSorted(counts.codes, counts, codes));
		const kinds = [...sorted.querySelectorAll('tr')].map((row) => [
			row.dataset['code'] ?? row.dataset['symbol'],
			row.dataset['kind'],
			row.querySelector('.kind')?.textContent,
		]);
		expect(kinds.slice(0, 2)).toEqual([
			['50126', 'expected', 'Expected (no fault)'],
			['53003', 'failure', 'Failure'],
		]);
		expect(kinds).toContainEqual(['999123', 'unknown', 'Without a page here']);
	});
	test('has who and what a code concerns, and its query, once it is asked for', () => {
		const button = table.querySelector<HTMLElement>('[data-code="50126"] button');
		const below = (): HTMLTableRowElement | null =>
			table.querySelector('[data-code="50126"] + tr:not([data-code]):not([data-symbol])');
		expect(below()).toBeNull();
		button?.click();
		expect(below()?.textContent).toContain(`${markup} 0: 1 row`);
		expect(below()?.textContent).toContain('7 more');
		expect(below()?.querySelector('pre')?.textContent).toContain('ResultType in ("50126")');
		expect([button?.getAttribute('aria-expanded'), below()?.hidden]).toEqual(['true', false]);
		button?.click();
		expect([button?.getAttribute('aria-expanded'), below()?.hidden]).toEqual(['false', true]);
		expect(table.querySelector('img')).toBeNull();
	});
});

describe('findings', () => {
	test('are shown with their numbers as text, and lead to their rows', () => {
		const asked = vi.fn();
		const shown = show(...showFindings(listFindings({ store, rows, known: knownCodes }), asked));
		expect([...shown.querySelectorAll('section')].map(({ dataset }) => dataset['finding'])).toEqual([
			'many-users',
			'stopped',
		]);
		expect(shown.querySelector('img')).toBeNull();
		shown.querySelector<HTMLElement>('li button')?.click();
		expect(asked).toHaveBeenCalledWith({ address: `"${markup}"` });
	});
	test('say what was looked for where nothing stands out', () => {
		expect(show(...showFindings([], vi.fn())).textContent).toMatch(/^Nothing stands out\. Looked for: /);
	});
});

describe('the time line', () => {
	test('has a drawing with a name, and the same as a table', () => {
		const shown = show(...showTimeLine(counts));
		expect(shown.querySelector('svg')?.getAttribute('aria-label')).toMatch(
			/^Rows in steps of 1 minute, from 2026-11-23 07:00 UTC$/,
		);
		const cells = [...shown.querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map(({ textContent }) => textContent),
		);
		expect([cells.length, cells[0], cells.at(-1)]).toEqual([
			16,
			['2026-11-23 07:00', '0', '1', '0'],
			['2026-11-23 07:15', '0', '0', '1'],
		]);
	});
	test('says that no row has a time', () => {
		const timeless = storeRows([{ time: 0 }]);
		expect(show(...showTimeLine(countCodes(timeless, allRows(timeless), knownCodes))).textContent).toContain('no time');
	});
});

describe('a file', () => {
	const file = { name: markup, source: 'Table', rows: 5, dateOrder: 'unsure', hasMore: true } as const;

	test('is said to be read as a whole, or how much of it is not', () => {
		const unread = [
			{ reason: 'no-code', count: 2, firstRow: 3 },
			{ reason: 'other-record', count: 1, firstRow: 1 },
		] as const;
		expect(describeFile({ ...file, unread: [] })).toContain('5 rows, all understood');
		expect(describeFile({ ...file, unread })).toContain('2 not understood');
		const shown = show(showFiles([{ ...file, unread }]));
		expect(shown.textContent).toContain('2 rows (the first is row 3): The row has neither');
		expect(shown.textContent).toContain('month first');
		expect(shown.textContent).toContain('one page of several');
		expect(shown.querySelector('img')).toBeNull();
	});
});
