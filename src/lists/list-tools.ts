import { kinds, splitRemark } from '../model/codes/labels.ts';
import { success } from '../model/lists/list-columns.ts';
import { addressOf } from '../model/site/addresses.ts';
import { createElement } from '../page/create-element.ts';
import { addressOfCodes } from './list-addresses.ts';
import { listColumns } from './list-columns.ts';
import type { ListedRow } from './listed-rows.ts';

/** What a list can be copied as, each with what it is for. */
const copyFormats = {
	TSV: 'for a sheet',
	CSV: 'for a file',
	Markdown: 'for a ticket',
	KQL: 'a query of the sign-in logs',
	datatable: 'a table for a join in KQL',
	Watchlist: 'for Microsoft Sentinel',
} as const;

/** How many unknown numbers are named. */
const mostNamed = 20;
/** How many codes can be compared. */
const [fewestCompared, mostCompared] = [2, 4] as const;

/** What surrounds the table of a list: what it is in sum, a filter, and what can be done with the rows chosen, or with all. */
export class ListTools {
	readonly summary = createElement('p', { role: 'status', class: 'listed-sum' });
	readonly unknown: HTMLElement;
	readonly filter: HTMLElement;
	readonly actions: HTMLElement;
	readonly #rows: readonly ListedRow[];
	readonly #order: (rows: readonly ListedRow[]) => readonly ListedRow[];
	readonly #select: HTMLSelectElement;
	readonly #whose = createElement('span', {}, 'all');
	readonly #links = createElement('p', { class: 'listed-links' });
	readonly #status = createElement('span', { role: 'status' });
	#chosen: ReadonlySet<string> = new Set();

	/**
	 * @param rows all rows of the list
	 * @param order puts rows into the order in which they are shown, and are copied
	 * @param hear is told when other rows are to be shown
	 */
	constructor(
		rows: readonly ListedRow[],
		order: (rows: readonly ListedRow[]) => readonly ListedRow[],
		hear: () => void,
	) {
		this.#rows = rows;
		this.#order = order;
		this.unknown = describeUnknown(rows);
		this.#select = createFilter(rows);
		this.filter = createElement('label', {}, 'Kind ', this.#select);
		this.filter.hidden = this.#select.options.length < 3;
		this.actions = createElement('div', { class: 'listed-actions' }, this.#createCopying(), this.#links);
		this.#select.addEventListener('change', () => {
			hear();
			this.#describe();
		});
		this.#describe();
	}

	/** The rows of the kind that is chosen. */
	get shown(): readonly ListedRow[] {
		const { value } = this.#select;
		return value === '' ? this.#rows : this.#rows.filter(({ kind }) => kind === value);
	}

	/** Takes which rows are chosen. */
	choose(ids: ReadonlySet<string>): void {
		this.#chosen = new Set(ids);
		this.#describe();
	}

	/** The rows that something is done with: those chosen of the ones shown, or all of these. */
	get #meant(): readonly ListedRow[] {
		const chosen = this.shown.filter(({ id }) => this.#chosen.has(id));
		return chosen.length > 0 ? chosen : this.shown;
	}

	#describe(): void {
		const [shown, meant] = [this.shown, this.#meant];
		this.summary.textContent = describeSum(shown, this.#rows);
		this.#whose.textContent = meant.length === shown.length ? `all ${meant.length}` : `${meant.length} chosen`;
		this.#links.replaceChildren(...this.#createLinks(meant));
	}

	/** The links to the list and to a comparison; an address that names many codes would be too long for a server. */
	#createLinks(meant: readonly ListedRow[]): readonly (Node | string)[] {
		const failed = meant.filter(({ id }) => id !== success).map(({ id }) => id);
		const known = meant.filter(({ isKnown }) => isKnown).map(({ id }) => id);
		const canShare = failed.length > 0 && failed.length <= mostShared;
		const canCompare = known.length >= fewestCompared && known.length <= mostCompared;
		return [
			...(canShare
				? [createElement('a', { href: addressOfCodes(failed) }, 'Share this list'), ' (a link with the numbers alone)']
				: []),
			...(canShare && canCompare ? [' · '] : []),
			...(canCompare
				? [
						createElement(
							'a',
							{ href: addressOf(`/compare?ids=${known.join(',')}`, import.meta.env.BASE_URL) },
							`Compare ${known.length} codes`,
						),
					]
				: []),
			...(canCompare ? [] : [createElement('small', {}, ' Choose two to four codes to compare them.')]),
		];
	}

	#createCopying(): HTMLElement {
		const buttons = Object.entries(copyFormats).map(([format, meaning]) => {
			const button = createElement('button', { type: 'button', class: 'field', title: meaning }, format);
			button.addEventListener('click', () => void this.#copy(format));
			return button;
		});
		return createElement('p', { class: 'listed-copy' }, 'Copy ', this.#whose, ' as ', ...buttons, ' ', this.#status);
	}

	async #copy(format: string): Promise<void> {
		const meant = this.#meant;
		try {
			const { writeList } = await import('./copied-list.ts');
			await navigator.clipboard.writeText(writeList(format, this.#order(meant), listColumns(this.#rows)));
			this.#status.textContent = `${meant.length} copied as ${format}`;
		} catch {
			this.#status.textContent = 'Could not copy. Press again.';
		}
	}
}

/** More numbers make an address that servers refuse. */
const mostShared = 500;

/** How many codes are shown, how often they occurred in sum, and of how many. */
function describeSum(shown: readonly ListedRow[], rows: readonly ListedRow[]): string {
	const codes = rows.length === 1 ? '1 code' : `${rows.length.toLocaleString('en')} codes`;
	const of = shown.length === rows.length ? codes : `${shown.length.toLocaleString('en')} of ${codes}`;
	const [some, all] = [shown, rows].map((list) => list.reduce((sum, { count = 0 }) => sum + count, 0)) as [
		number,
		number,
	];
	if (all === 0) return of;
	const times = `${all.toLocaleString('en')} in all`;
	return `${of}, counted ${shown.length === rows.length ? times : `${some.toLocaleString('en')} of ${times}`}`;
}

/** Which numbers of the list have no page. */
function describeUnknown(rows: readonly ListedRow[]): HTMLElement {
	const lacking = rows.filter(({ id, isKnown }) => !isKnown && id !== success).map(({ id }) => id);
	const rest = lacking.length - mostNamed;
	const named = lacking.slice(0, mostNamed).join(', ');
	const paragraph = createElement(
		'p',
		{},
		`Not documented here: ${named}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}.`,
	);
	paragraph.hidden = lacking.length === 0;
	return paragraph;
}

/** A choice of the kinds that are in the list, each with how many codes are of it. */
function createFilter(rows: readonly ListedRow[]): HTMLSelectElement {
	const present = Object.entries(kinds).flatMap(([kind, { name }]) => {
		const count = rows.filter((row) => row.kind === kind).length;
		return count > 0 ? [createElement('option', { value: kind }, `${splitRemark(name)[0]} (${count})`)] : [];
	});
	const all = createElement('option', { value: '' }, 'All kinds');
	return createElement('select', { class: 'field' }, all, ...present) as HTMLSelectElement;
}
