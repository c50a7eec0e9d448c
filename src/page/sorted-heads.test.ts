// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { SortedHeads } from './sorted-heads.ts';

function open(): SortedHeads {
	showBody(`<table><tr><th><button data-sort="code"></button></th>
		<th aria-sort="descending"><button data-sort="common" data-greatest-first></button></th></tr></table>`);
	return new SortedHeads(document);
}

const press = (key: string): void => document.querySelector<HTMLElement>(`[data-sort=${key}]`)?.click();
const marks = (): (string | null)[] =>
	[...document.querySelectorAll('th')].map((cell) => cell.getAttribute('aria-sort'));

test('a press sorts by the column, and the next one the other way round', () => {
	const heads = open();
	const [stop, hear] = [new AbortController(), vi.fn()];
	heads.listen(stop.signal, () => 'common', hear);
	const sorts = ['code', 'code', 'code', 'common', 'common'].map((key) => {
		press(key);
		return heads.sort;
	});
	expect(sorts).toEqual(['code', '-code', 'code', 'common', '-common']);
	stop.abort();
	press('code');
	expect([heads.sort, hear.mock.calls.length]).toEqual(['-common', 5]);
});
test('the first press on the column by which rows come sorted turns them round', () => {
	const heads = open();
	heads.listen(new AbortController().signal, () => 'common', vi.fn());
	press('common');
	expect(heads.sort).toBe('-common');
});
test.each([
	['', ['', 'descending']],
	['code', ['ascending', '']],
	['-code', ['descending', '']],
	['-common', ['', 'ascending']],
	['nothing', ['', 'descending']],
])('the heads say how rows are sorted by "%s"', (sort, said) => {
	const heads = open();
	heads.sort = sort;
	heads.mark('common');
	expect(marks().map((mark) => mark ?? '')).toEqual(said);
});
test('no head says anything where words decide', () => {
	open().mark('');
	expect(marks()).toEqual([null, null]);
});
