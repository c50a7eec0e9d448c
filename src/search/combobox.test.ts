// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedCodes } from '../../tests/search-fixtures.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { loadCodes } from '../page/data-files.ts';
import { FieldText } from '../page/field-text.ts';
import { Combobox } from './combobox.ts';
import { privateNote } from './search-address.ts';
import { nothingFound, type SearchOutcome, type SearchResult } from './result.ts';
import { prepareSearch, searchAtOnce, searchFully } from './search-query.ts';

vi.mock('./search-query.ts', () => ({ prepareSearch: vi.fn(), searchAtOnce: vi.fn(), searchFully: vi.fn() }));
vi.mock('../page/data-files.ts', () => ({ loadCodes: vi.fn() }));

const code = (id: string): SearchResult => ({ kind: 'code', id, title: `Title of ${id}` });
const found = (ids: readonly string[], more: Partial<SearchOutcome> = {}): SearchOutcome => ({
	...nothingFound,
	results: ids.map(code),
	...more,
});

/** A field with its list, after a search for a text. */
async function open(text = 'consent') {
	document.body.innerHTML = '<form><input id="q" name="q" /></form>';
	const input = document.querySelector('input');
	if (!input) throw new Error('no field');
	const combobox = new Combobox(input, new FieldText(input, new AbortController().signal));
	input.value = text;
	await combobox.start();
	return { combobox, input };
}

const textsOf = (selector: string): string[] =>
	[...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const listed = (): string[] => textsOf('[role=option] .code-number');
const selected = (): string[] => textsOf('[role=option][aria-selected=true] .code-number');

beforeEach(() => {
	// No host is asked: that it cannot be reached is what a failure is explained by.
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
	vi.mocked(loadCodes).mockReset().mockResolvedValue(loadedCodes);
	vi.mocked(prepareSearch).mockReset().mockResolvedValue(undefined);
	vi.mocked(searchAtOnce)
		.mockReset()
		.mockReturnValue(found(['50058', '65001', '65004']));
	vi.mocked(searchFully).mockReset().mockResolvedValue(nothingFound);
});

describe('the list', () => {
	test('is a list box of the field, closed until there is something to show', async () => {
		vi.mocked(searchAtOnce).mockReturnValue(nothingFound);
		const { combobox, input } = await open();
		expect([input.getAttribute('role'), input.getAttribute('aria-expanded')]).toEqual(['combobox', 'false']);
		expect(document.getElementById(input.getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe('listbox');
		expect(combobox.isOpen).toBe(false);
	});
	test('shows what is found at once, at most eight', async () => {
		const ids = Array.from({ length: 9 }, (_, place) => String(50000 + place));
		vi.mocked(searchAtOnce).mockReturnValue(found(ids));
		const { combobox, input } = await open();
		expect(listed()).toEqual(ids.slice(0, 8));
		expect([combobox.isOpen, input.getAttribute('aria-expanded')]).toEqual([true, 'true']);
	});
	test('prepares the search while the list of codes is on its way', async () => {
		vi.mocked(loadCodes).mockReturnValue(new Promise(() => undefined));
		void open('consent');
		await waitUntil(() => {
			expect(prepareSearch).toHaveBeenCalledWith({ kind: 'words', words: 'consent' });
		});
		expect(searchAtOnce).not.toHaveBeenCalled();
	});
	test.each<[string, boolean, () => void, string[]]>([
		[
			'the list of codes',
			true,
			() => vi.mocked(loadCodes).mockReturnValue(new Promise(() => undefined)),
			['Still loading the list of codes…'],
		],
		[
			'the full text',
			true,
			() => vi.mocked(searchFully).mockReturnValue(new Promise(() => undefined)),
			['Still searching the full text…'],
		],
		[
			'the list of codes when the field was left',
			false,
			() => vi.mocked(loadCodes).mockReturnValue(new Promise(() => undefined)),
			[''],
		],
	])('says after three seconds that a silent network keeps it waiting for %s', async (_, isFocused, silence, said) => {
		vi.mocked(searchAtOnce).mockReturnValue(found(['50058'], { isPartial: true }));
		silence();
		vi.useFakeTimers();
		void open();
		if (isFocused) document.querySelector('input')?.focus();
		await vi.advanceTimersByTimeAsync(2999);
		expect(textsOf('[role=status]')).toEqual(['']);
		await vi.advanceTimersByTimeAsync(1);
		expect(textsOf('[role=status]')).toEqual(said);
		vi.useRealTimers();
	});
	test('says so when the list of codes cannot be had', async () => {
		vi.mocked(loadCodes).mockRejectedValue(new Error('offline'));
		const { combobox } = await open();
		expect(textsOf('[role=status]')).toEqual(['The list of codes could not be loaded. Enter opens the search page.']);
		expect(combobox.isOpen).toBe(true);
	});
});

describe('the fuller outcome', () => {
	beforeEach(() => {
		vi.mocked(searchAtOnce).mockReturnValue(found(['50058', '65001'], { isPartial: true }));
	});

	/** Opens a list, lets the reader do something, and then finishes the search. */
	async function finishAfter(act: (combobox: Combobox) => void, outcome: SearchOutcome): Promise<Combobox> {
		const searching = Promise.withResolvers<SearchOutcome>();
		vi.mocked(searchFully).mockReturnValue(searching.promise);
		const { combobox } = await open();
		act(combobox);
		searching.resolve(outcome);
		await searching.promise;
		await new Promise((done) => setTimeout(done));
		return combobox;
	}
	const fuller = found(['65004', '50058', '65001']);
	const panel = (): Element | null => document.querySelector('.search-panel');

	test('takes the place of the first', async () => {
		await finishAfter(() => undefined, fuller);
		expect(listed()).toEqual(['65004', '50058', '65001']);
	});
	test('comes behind the first when the reader has moved into it, and what is chosen stays', async () => {
		const act = (combobox: Combobox): void => {
			combobox.move(1);
			combobox.move(1);
		};
		const combobox = await finishAfter(act, fuller);
		expect([listed(), selected()]).toEqual([['50058', '65001', '65004'], ['65001']]);
		combobox.move(1);
		expect(combobox.target).toBe('/codes/65004');
	});
	test.each(['pointerdown', 'pointermove'])('comes behind the first after a %s in it', async (name) => {
		await finishAfter(() => panel()?.dispatchEvent(new Event(name)), fuller);
		expect(listed()).toEqual(['50058', '65001', '65004']);
	});
	test('does not open a list that was closed, until the text changes or the field is entered again', async () => {
		const combobox = await finishAfter((list) => {
			list.close();
		}, fuller);
		expect(combobox.isOpen).toBe(false);
		combobox.open();
		expect([combobox.isOpen, listed()]).toEqual([true, ['65004', '50058', '65001']]);
		combobox.close();
		combobox.search();
		expect(combobox.isOpen).toBe(true);
	});
	test('with more than is shown leads to all of it', async () => {
		const ids = Array.from({ length: 45 }, (_, place) => String(50_000 + place));
		await finishAfter(() => undefined, found(ids));
		await waitUntil(() => {
			expect(textsOf('[role=status] a')).toEqual(['Show all 45 results']);
		});
		expect(document.querySelector('[role=status] a')?.getAttribute('href')).toBe('/search?q=consent');
		expect(listed()).toHaveLength(8);
	});
	test('of an older text is thrown away', async () => {
		let finish: (outcome: SearchOutcome) => void = () => undefined;
		const older = new Promise<SearchOutcome>((done) => (finish = done));
		vi.mocked(searchFully)
			.mockReturnValueOnce(older)
			.mockResolvedValue(found(['65004']));
		const { combobox } = await open();
		combobox.search();
		finish(found(['90002']));
		await older;
		await waitUntil(() => {
			expect(listed()).toEqual(['65004']);
		});
	});
	test('that cannot be had leaves the first, and says so', async () => {
		vi.mocked(searchFully).mockRejectedValue(new Error('offline'));
		await open();
		await waitUntil(() => {
			expect(textsOf('[role=status]')).toEqual([
				'The full text could not be searched; suggestions come from names and titles alone.',
			]);
		});
		expect(listed()).toEqual(['50058', '65001']);
	});
});

describe('the arrow keys', () => {
	test.each<[string, (1 | -1)[], string]>([
		['down from the field to the first', [1], '50058'],
		['up from the field to the last', [-1], '65004'],
		['down from the last to the first', [-1, 1], '50058'],
		['up from the first to the last', [1, -1], '65004'],
		['from one to the next', [1, 1], '65001'],
	])('lead %s', async (_, steps, id) => {
		const { combobox, input } = await open();
		for (const step of steps) combobox.move(step);
		expect(selected()).toEqual([id]);
		expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.dataset['code']).toBe(id);
		expect(combobox.target).toBe(`/codes/${id}`);
	});
	test('open a list that was closed', async () => {
		const { combobox } = await open();
		combobox.close();
		expect(combobox.isOpen).toBe(false);
		combobox.move(1);
		expect(combobox.isOpen).toBe(true);
	});
});

describe('Enter', () => {
	const assign = vi.spyOn(location, 'assign').mockReturnValue(undefined);
	beforeEach(() => {
		assign.mockClear();
	});

	test('opens what is exactly meant', async () => {
		vi.mocked(searchAtOnce).mockReturnValue(found(['50058'], { isExact: true }));
		(await open('ada@example.com 50058')).combobox.enter();
		expect(assign).toHaveBeenCalledExactlyOnceWith('/codes/50058');
	});
	test('opens the search page with a query', async () => {
		(await open('consent & more')).combobox.enter();
		expect(assign).toHaveBeenCalledExactlyOnceWith('/search?q=consent+%26+more');
	});
	test('opens nothing with a text that may be private, and says why', async () => {
		const { combobox } = await open('ada@example.com');
		combobox.enter();
		expect(assign).not.toHaveBeenCalled();
		expect(textsOf('[role=status]')).toEqual([privateNote]);
		combobox.enter();
		expect(textsOf('[role=status]')).toEqual([privateNote]);
	});
	test.each<[string, SearchOutcome, string | undefined]>([
		[
			'opens the first result when it is exactly what was asked for',
			found(['50058'], { isExact: true }),
			'/codes/50058',
		],
		['opens the search page when it is not', found(['50058']), undefined],
		['opens the search page when nothing is found', nothingFound, undefined],
	])('%s', async (_, outcome, target) => {
		vi.mocked(searchAtOnce).mockReturnValue(outcome);
		expect((await open()).combobox.target).toBe(target);
	});
	test('opens nothing that was chosen before the list was closed', async () => {
		const { combobox } = await open();
		combobox.move(1);
		combobox.close();
		expect(combobox.target).toBeUndefined();
	});
});

test('a pasted text is searched with its line breaks, which the field loses', async () => {
	const { combobox, input } = await open('');
	const clipboardData = { getData: () => 'AADSTS50058: x\nTrace ID: y' };
	input.dispatchEvent(Object.assign(new Event('paste'), { clipboardData }));
	input.value = 'AADSTS50058: x Trace ID: y';
	combobox.search();
	expect(vi.mocked(searchAtOnce).mock.lastCall?.[0]).toEqual({ kind: 'text', text: 'AADSTS50058: x\nTrace ID: y' });
});

test('a press in the list leaves the cursor in the field, which would close the list', async () => {
	await open();
	const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
	document.querySelector('[role=status]')?.dispatchEvent(press);
	expect(press.defaultPrevented).toBe(true);
});

test('a click opens the suggestion, and with Ctrl in a new tab', async () => {
	const assign = vi.spyOn(location, 'assign').mockReturnValue(undefined);
	const openTab = vi.spyOn(window, 'open').mockReturnValue(null);
	await open();
	const option = document.querySelector<HTMLElement>('[data-code="65001"]');
	option?.click();
	expect(assign).toHaveBeenCalledWith('/codes/65001');
	option?.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
	expect(openTab).toHaveBeenCalledWith('/codes/65001', '_blank', 'noopener');
	expect(assign).toHaveBeenCalledOnce();
});
