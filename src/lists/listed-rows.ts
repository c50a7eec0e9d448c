import { actors, credentials, kinds, nameOtherActors, retries, splitRemark } from '../model/codes/labels.ts';
import type { ListedNumber } from '../model/lists/number-list.ts';
import { success } from '../model/lists/list-columns.ts';
import { readFacets } from '../model/table/facets.ts';
import { fetchData, loadCodeList, remember } from '../page/data-files.ts';

/** A number of a list with what the site knows of it; what it does not know is empty. */
export interface ListedRow {
	readonly id: string;
	/** How often it occurred, where the text says so. */
	readonly count?: number | undefined;
	/** The same for sorting: the most first. */
	readonly commonness: number;
	/** Whether it has a page. */
	readonly isKnown: boolean;
	readonly title: string;
	readonly symbol: string;
	readonly kind: string;
	/** What is shown of its kind, of whether the password was right, of who fixes it and of another try. */
	readonly names: Readonly<Record<'kind' | 'credential' | 'actor' | 'retry', string>>;
	/** Who else can fix it. */
	readonly others: string;
}

const loadFacets = remember(() => fetchData('facets'));
const nothingKnown = { kind: '', credential: '', actor: '', retry: '' } as const;

/** The rows of the table of some numbers, in their order. Throws when a file cannot be loaded. */
export async function joinRows(numbers: readonly ListedNumber[]): Promise<readonly ListedRow[]> {
	const [list, json] = await Promise.all([loadCodeList(), loadFacets()]);
	const facets = readFacets(json, list.ids.length);
	const placeOf = new Map(list.ids.map((id, place) => [id, place]));
	return numbers.map(({ id, count }): ListedRow => {
		const place = placeOf.get(id) ?? -1;
		const facet = facets[place];
		const row = { id, count, commonness: count ?? 0 };
		if (!facet)
			return { ...row, isKnown: false, title: nameUnknown(id), symbol: '', kind: '', names: nothingKnown, others: '' };
		const [actor = '', ...others] = facet.actors as readonly (keyof typeof actors)[];
		return {
			...row,
			isKnown: true,
			title: list.titleOf(id),
			symbol: list.codes[place]?.symbol ?? '',
			kind: facet.kind ?? '',
			names: {
				kind: splitRemark(nameOf(kinds, facet.kind))[0],
				credential: nameOf(credentials, facet.credential),
				actor: nameOf(actors, actor),
				retry: nameOf(retries, facet.retry),
			},
			others: nameOtherActors(others),
		};
	});
}

function nameUnknown(id: string): string {
	return id === success ? 'The sign-in succeeded' : 'Not documented here';
}

function nameOf(labels: Readonly<Record<string, { readonly name: string }>>, value = ''): string {
	return labels[value]?.name ?? '';
}
