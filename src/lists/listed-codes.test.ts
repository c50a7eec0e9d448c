// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import { writeFacets } from '../model/table/facets.ts';
import { loadList } from './load-list.ts';
import { readIds } from './list-addresses.ts';
import { showListed } from './listed-codes.ts';

const sources = [
	{
		id: '50058',
		tier: 'documented',
		title: 'No signed-in user',
		symbol: 'UserInformationNotProvided',
		area: 'session',
		kind: 'expected',
		actors: ['app-developer', 'user'],
		retry: 'interactive',
		credential: 'not-checked',
	},
	{
		id: '50126',
		tier: 'documented',
		title: 'Wrong password',
		area: 'sign-in',
		kind: 'failure',
		credential: 'rejected',
	},
	{ id: '65001', tier: 'met', title: '@Consent | is required', area: 'consent', kind: 'failure' },
] as const;
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
	serveData({ codes: writeCodeList(sources), facets: writeFacets(sources) });
	writeText.mockReset().mockResolvedValue();
	vi.stubGlobal('navigator', { clipboard: { writeText } });
});

const numbers = [
	{ id: '65001', count: 3 },
	{ id: '0', count: 1000 },
	{ id: '50126', count: 20 },
	{ id: '99999', count: 1 },
	{ id: '50058', count: 4 },
] as const;

/** The table of the numbers, in the page. */
async function show(listed: readonly { id: string; count?: number }[] = numbers): Promise<HTMLElement> {
	const element = await showListed(listed);
	document.body.replaceChildren(element);
	return element;
}

const rowsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('tr[data-code]')];
const idsOf = (element: HTMLElement) => rowsOf(element).map(({ dataset }) => dataset['code']);
const cellsOf = (row: HTMLElement | undefined) => [...(row?.children ?? [])].slice(1).map((cell) => cell.textContent);

function press(element: HTMLElement, name: string): void {
	const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
	if (!button) throw new Error(`no button ${name}`);
	button.click();
}

function check(element: HTMLElement, ...ids: readonly string[]): void {
	for (const id of ids) element.querySelector<HTMLInputElement>(`input[value="${id}"]`)?.click();
}

describe('the table of a list', () => {
	test('says of each code what the site knows, in the order of the text', async () => {
		const element = await show();
		expect(rowsOf(element).map(cellsOf)).toEqual([
			['65001', '3', '@Consent | is required', 'Failure', '', '', ''],
			['0', '1,000', 'The sign-in succeeded', '', '', '', ''],
			['50126', '20', 'Wrong password', 'Failure', 'Rejected', '', ''],
			['99999', '1', 'Not documented here', '', '', '', ''],
			['50058', '4', 'No signed-in user', 'Expected', 'Not checked', 'App developer', 'Sign in interactively'],
		]);
		expect(rowsOf(element).map(({ dataset }) => dataset['count'])).toEqual(['3', '1000', '20', '1', '4']);
		expect(element.textContent).toContain('5 codes, counted 1,028 in all');
		expect(element.textContent).toContain('Not documented here: 99999.');
	});
	test('links to the pages of codes, and of others to the official look-up', async () => {
		const links = [...(await show()).querySelectorAll('th a')].map((link) => link.getAttribute('href'));
		expect(links).toEqual(['/codes/65001', '/codes/50126', expect.stringContaining('code=99999'), '/codes/50058']);
	});
	test('has no column of counts where there are none', async () => {
		const element = await show([{ id: '50126' }, { id: '50058' }]);
		expect(element.querySelectorAll('thead button')).toHaveLength(6);
		expect(element.textContent).toContain('2 codes');
		expect(element.querySelector('[data-count]')).toBeNull();
	});
	test('is sorted by the column that is pressed, and the other way round', async () => {
		const element = await show();
		press(element, 'Count');
		expect(idsOf(element)).toEqual(['0', '50126', '50058', '65001', '99999']);
		expect(element.querySelector('[aria-sort=descending]')?.textContent).toBe('Count');
		press(element, 'Count');
		expect(idsOf(element)).toEqual(['99999', '65001', '50058', '50126', '0']);
		press(element, 'Kind');
		expect(idsOf(element).slice(0, 3)).toEqual(['50058', '50126', '65001']);
		expect(element.querySelector('[aria-sort=ascending]')?.textContent).toBe('Kind');
	});
	test('is filtered by kind, with the counts of what is left', async () => {
		const element = await show();
		const select = element.querySelector('select') as HTMLSelectElement;
		expect([...select.options].map(({ text }) => text)).toEqual(['All kinds', 'Failure (2)', 'Expected (1)']);
		select.value = 'failure';
		select.dispatchEvent(new Event('change'));
		expect(idsOf(element)).toEqual(['65001', '50126']);
		expect(element.textContent).toContain('2 of 5 codes, counted 23 of 1,028 in all');
	});
	test('shows a long list in two steps', async () => {
		const element = await show(Array.from({ length: 300 }, (_, place) => ({ id: String(10_000 + place) })));
		expect(rowsOf(element)).toHaveLength(130);
		press(element, 'Show all 300');
		await waitUntil(() => {
			expect(rowsOf(element)).toHaveLength(300);
		});
		expect(element.textContent).toContain('and 280 more');
	});
});

describe('the rows', () => {
	const copy = async (format: string, ...ids: readonly string[]): Promise<string> => {
		const element = await show();
		check(element, ...ids);
		press(element, format);
		await waitUntil(() => {
			expect(writeText).toHaveBeenCalled();
		});
		return writeText.mock.lastCall?.[0] ?? '';
	};
	test.each([
		['TSV', "65001\t3\t'@Consent | is required\tFailure"],
		['CSV', "65001,3,'@Consent | is required,Failure"],
		['Markdown', String.raw`| 65001 | 3 | @Consent \| is required | Failure`],
		['KQL', 'ResultType in ("65001", "0", "50126", "99999", "50058")'],
		['datatable', '"50126", "Wrong password", "Failure"'],
		['Watchlist', 'ResultType,Title,Kind,Password,FixedBy,Retry,Page\r\n'],
	])('are copied as %s', async (format, expected) => {
		expect(await copy(format)).toContain(expected);
	});
	test('are copied in the order in which they are shown', async () => {
		const element = await show();
		press(element, 'Count');
		press(element, 'KQL');
		await waitUntil(() => {
			expect(writeText).toHaveBeenCalled();
		});
		expect(writeText.mock.lastCall?.[0]).toContain('ResultType in ("0", "50126", "50058", "65001", "99999")');
	});
	test('that are chosen are copied alone', async () => {
		expect(await copy('KQL', '50126', '50058')).toContain('ResultType in ("50126", "50058")');
		expect(document.body.textContent).toContain('Copy 2 chosen as');
	});
	test('are shared by their numbers alone, without that of success', async () => {
		const href = () => [...document.querySelectorAll('.listed-links a')].map((link) => link.getAttribute('href'));
		const element = await show();
		expect(href()[0]).toBe('/codes?ids=65001,50126,99999,50058');
		check(element, '50126', '50058');
		expect(href()).toEqual(['/codes?ids=50126,50058', '/compare?ids=50126,50058']);
		element.querySelector<HTMLInputElement>('thead input')?.click();
		expect(href()[0]).toBe('/codes?ids=65001,50126,99999,50058');
	});
	test('that could not be copied say so', async () => {
		writeText.mockRejectedValue(new Error('forbidden'));
		const element = await show();
		press(element, 'CSV');
		await waitUntil(() => {
			expect(element.textContent).toContain('Could not copy');
		});
	});
});

describe('a text', () => {
	const nothing = { kind: 'nothing', reason: 'no-error-text', envelope: {} } as const;

	test('that lists codes leads to their table', async () => {
		const list = await loadList('50126\n50058\n65001', nothing);
		expect([list?.ids, list?.status]).toEqual([['50126', '50058', '65001'], 'A list of 3 codes']);
	});
	test('that lists none leads to nothing, nor does one whose list cannot be loaded', async () => {
		expect(await loadList('a sentence', nothing)).toBeUndefined();
		expect(await loadList('12345 is not 23456', nothing)).toBeUndefined();
		vi.resetModules();
		serveData({});
		expect(await (await import('./load-list.ts')).loadList('50126\n50058\n65001', nothing)).toBeUndefined();
	});
});

test.each([
	['?ids=50126,50053', ['50126', '50053']],
	['?ids=AADSTS50126%2050126', ['50126']],
	['?ids=<script>', []],
	['?ids=1234567890,50126', ['50126']],
	['', []],
])('the numbers of the address %s', (query, expected) => {
	expect(readIds(query)).toEqual(expected);
});
