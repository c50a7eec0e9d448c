/** How many rows a page of the table of codes holds at most; the filters show no more at first either. */
export const mostRows = 130;

/** A page of the table of codes. */
export interface TablePage<Code> {
	/** Its path below the base. */
	readonly path: string;
	/** Its place among the pages, from 1. */
	readonly number: number;
	readonly codes: readonly Code[];
}

/**
 * The pages of the table, of about the same length; there is one at least.
 * @param codes in the order of the table
 * @param most how many a page may hold
 * @example splitTable([{ id: '16000' }, { id: '50058' }, { id: '53003' }], 2)[0] // => { path: '/codes', number: 1, codes: [{ id: '16000' }, { id: '50058' }] }
 */
export function splitTable<Code>(codes: readonly Code[], most = mostRows): readonly TablePage<Code>[] {
	const count = Math.max(1, Math.ceil(codes.length / most));
	const length = Math.ceil(codes.length / count);
	return Array.from({ length: count }, (_, place) => {
		const shown = codes.slice(place * length, (place + 1) * length);
		return {
			path: place === 0 ? '/codes' : `/codes/pages/${String(place + 1)}`,
			number: place + 1,
			codes: shown,
		};
	});
}
