/** The heads of a table's columns, by each of which the reader can sort, and how the rows are sorted. */
export class SortedHeads {
	readonly #heads: readonly HTMLElement[];
	#sort = '';

	/** @param table holds the heads, each with the key of its column in `data-sort`, and `data-greatest-first` where that is how it sorts */
	constructor(table: ParentNode) {
		this.#heads = [...table.querySelectorAll<HTMLElement>('[data-sort]')];
	}

	/** The key of the column by which the reader sorted, with a minus before it for the other direction; empty before. */
	get sort(): string {
		return this.#sort;
	}

	/** Sorts as an address asks, if there is such a column; as nobody sorted them otherwise. */
	set sort(sort: string) {
		this.#sort = this.#headOf(sort) ? sort : '';
	}

	/**
	 * Tells when a head is pressed: the rows are then sorted by its column, and at the next press the other way round.
	 * @param unsorted how the rows are sorted where the reader did not sort them
	 */
	listen(signal: AbortSignal, unsorted: () => string, hear: () => void): void {
		for (const head of this.#heads)
			head.addEventListener(
				'click',
				() => {
					const key = head.dataset['sort'] ?? '';
					this.#sort = (this.#sort || unsorted()) === key ? `-${key}` : key;
					hear();
				},
				{ signal },
			);
	}

	/** Says in the heads how the rows are sorted. */
	mark(unsorted: string): void {
		const sort = this.#sort || unsorted;
		for (const head of this.#heads) head.parentElement?.removeAttribute('aria-sort');
		const head = this.#headOf(sort);
		const isDescending = sort.startsWith('-') !== (head?.hasAttribute('data-greatest-first') === true);
		head?.parentElement?.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
	}

	#headOf(sort: string): HTMLElement | undefined {
		return this.#heads.find(({ dataset }) => dataset['sort'] === sort.replace(/^-/, ''));
	}
}
