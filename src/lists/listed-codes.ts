import { globalPage, officialPageAddress } from '../model/codes/official-page.ts';
import type { ListedNumber } from '../model/lists/number-list.ts';
import { success } from '../model/lists/list-columns.ts';
import { addressOf } from '../model/site/addresses.ts';
import { sortRows } from '../model/table/order.ts';
import { createElement } from '../page/create-element.ts';
import { SortedHeads } from '../page/sorted-heads.ts';
import { listColumns, type ListColumn } from './list-columns.ts';
import { ListTools } from './list-tools.ts';
import { joinRows, type ListedRow } from './listed-rows.ts';
import { useListStyle } from './list-style.ts';

/** How many rows are made at first, and then with each frame: all at once would keep the page from answering. */
const mostMade = 130;
/** How many rows a narrow screen shows at first; `listed-codes.css` hides the others. */
const mostOnNarrow = 4;

/** The table of a list of codes: sorted, filtered and chosen from, and what can be done with it. */
class ListedCodes {
	readonly element: HTMLElement;
	readonly #columns: readonly ListColumn[];
	readonly #heads: SortedHeads;
	readonly #body = createElement('tbody');
	readonly #more = createElement('button', { type: 'button', class: 'field', 'data-rest': '' });
	readonly #tools: ListTools;
	readonly #chosen = new Set<string>();
	/** Ends the making of rows that are not wanted any more. */
	#current = new AbortController();

	constructor(rows: readonly ListedRow[]) {
		useListStyle();
		this.#columns = listColumns(rows);
		this.#tools = new ListTools(
			rows,
			(some) => this.#sort(some),
			() => {
				this.#show();
			},
		);
		const heads = this.#columns.map(({ key, name }) => createHead(key, name));
		const head = createElement('tr', {}, createElement('th', { scope: 'col' }, this.#createAll()), ...heads);
		this.#heads = new SortedHeads(head);
		const table = createElement(
			'table',
			{ 'data-code-list': '' },
			createElement('caption', { class: 'sr-only' }, 'The codes of the list'),
			createElement('thead', {}, head),
			this.#body,
		);
		const { summary, unknown, filter, actions } = this.#tools;
		// In the list of suggestions a press would take the focus from the field, and the list would be gone.
		this.element = createElement('div', { class: 'listed', tabindex: '-1' }, summary, unknown, filter);
		this.element.append(table, this.#more, actions);
		this.element.addEventListener('mousedown', (event) => {
			event.stopPropagation();
		});
		this.#listen();
		this.#show();
	}

	#listen(): void {
		this.#heads.listen(
			new AbortController().signal,
			() => '',
			() => {
				this.#heads.mark('');
				this.#show();
			},
		);
		this.#more.addEventListener('click', () => void this.#showAll());
		this.#body.addEventListener('change', ({ target }) => {
			if (!(target instanceof HTMLInputElement)) return;
			if (target.checked) this.#chosen.add(target.value);
			else this.#chosen.delete(target.value);
			this.#tools.choose(this.#chosen);
		});
	}

	/** The box that chooses all rows that are shown, or none. */
	#createAll(): HTMLElement {
		const box = createElement('input', { type: 'checkbox', 'aria-label': 'Choose all' }) as HTMLInputElement;
		box.addEventListener('change', () => {
			this.#chosen.clear();
			if (box.checked) for (const { id } of this.#tools.shown) this.#chosen.add(id);
			for (const other of this.#body.querySelectorAll('input')) other.checked = this.#chosen.has(other.value);
			this.#tools.choose(this.#chosen);
		});
		return box;
	}

	/** Rows in the order that the reader chose, otherwise in that of the text. */
	#sort(rows: readonly ListedRow[]): readonly ListedRow[] {
		const { sort } = this.#heads;
		if (sort === '') return rows;
		return sortRows(rows, sort, (row, key) => this.#columns.find((one) => one.key === key)?.read(row) ?? '');
	}

	get #sorted(): readonly ListedRow[] {
		return this.#sort(this.#tools.shown);
	}

	#show(): void {
		this.#current.abort();
		this.#current = new AbortController();
		const rows = this.#sorted;
		const isWhole = this.element.hasAttribute('data-whole');
		this.#body.replaceChildren(...rows.slice(0, mostMade).map((row) => this.#createRow(row)));
		if (isWhole) void this.#makeRest(this.#current.signal);
		this.#more.hidden = isWhole || rows.length <= mostOnNarrow;
		this.#more.toggleAttribute('data-narrow', rows.length <= mostMade);
		this.#more.textContent = `Show all ${rows.length.toLocaleString('en')}`;
	}

	/** Shows the rows that were left out, and leads the keyboard to the first of them: the button is gone. */
	async #showAll(): Promise<void> {
		const made = [...this.#body.children].filter((row) => row.checkVisibility()).length;
		this.element.toggleAttribute('data-whole', true);
		this.#more.hidden = true;
		await this.#makeRest(this.#current.signal);
		const first = this.#body.children[made];
		(first?.querySelector('a') ?? first?.querySelector('input'))?.focus();
	}

	async #makeRest(signal: AbortSignal): Promise<void> {
		const rows = this.#sorted;
		for (let start = mostMade; start < rows.length && !signal.aborted; start += mostMade) {
			this.#body.append(...rows.slice(start, start + mostMade).map((row) => this.#createRow(row)));
			await new Promise(requestAnimationFrame);
		}
	}

	#createRow(row: ListedRow): HTMLElement {
		const { id, count, kind, isKnown } = row;
		const box = createElement('input', { type: 'checkbox', value: id, 'aria-label': `Choose ${id}` });
		box.toggleAttribute('checked', this.#chosen.has(id));
		const attributes = {
			'data-code': id,
			...(count !== undefined && { 'data-count': String(count) }),
			...(kind !== '' && { 'data-kind': kind }),
			...(isKnown || id === success ? {} : { 'data-unknown': '' }),
		};
		const cells = this.#columns.map((column) => this.#createCell(row, column));
		return createElement('tr', attributes, createElement('td', {}, box), ...cells);
	}

	#createCell(row: ListedRow, { key, read }: ListColumn): HTMLElement {
		if (key === 'code') return createElement('th', { scope: 'row' }, showNumber(row));
		const text = key === 'common' ? (row.count?.toLocaleString('en') ?? '') : read(row);
		const attributes = { 'data-cell': key, ...(key === 'kind' && text !== '' && { class: 'kind' }) };
		const more = key === 'actor' && row.others !== '' ? { title: row.others } : {};
		return createElement('td', { ...attributes, ...more }, text);
	}
}

/** The table of some numbers, with what can be done with it. Throws when a file cannot be loaded. */
export async function showListed(numbers: readonly ListedNumber[]): Promise<HTMLElement> {
	return new ListedCodes(await joinRows(numbers)).element;
}

/** The head of a column; the greatest count is first at the first press. */
function createHead(key: string, name: string): HTMLElement {
	const greatest = key === 'common' ? { 'data-greatest-first': '' } : {};
	const button = createElement('button', { type: 'button', 'data-sort': key, ...greatest }, name);
	return createElement('th', { scope: 'col' }, button);
}

/** The number as a link to its page, or to the official look-up. */
function showNumber({ id, isKnown }: ListedRow): HTMLElement | string {
	if (id === success) return id;
	const href = isKnown ? addressOf(`/codes/${id}`, import.meta.env.BASE_URL) : officialPageAddress(globalPage, id);
	return createElement('a', { href }, id);
}
