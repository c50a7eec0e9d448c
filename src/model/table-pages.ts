/** How many rows a page of the table of codes holds at most; the filters show no more at once either. */
export const mostRows = 160;

/** A page of the table of codes: codes whose numbers follow each other. */
export interface TablePage<Code> {
	/** Its path below the base. */
	readonly path: string;
	readonly codes: readonly Code[];
}

/**
 * The pages of the table, of about the same length; there is one at least.
 * @param codes in the order of the table
 * @param most how many a page may hold
 * @example splitTable(['16000', '50058', '53003'], 2) // => [{ path: '/codes', codes: ['16000', '50058'] }, { path: '/codes/pages/2', codes: ['53003'] }]
 */
export function splitTable<Code>(codes: readonly Code[], most = mostRows): readonly TablePage<Code>[] {
	const count = Math.max(1, Math.ceil(codes.length / most));
	const length = Math.ceil(codes.length / count);
	return Array.from({ length: count }, (_, place) => ({
		path: place === 0 ? '/codes' : `/codes/pages/${String(place + 1)}`,
		codes: codes.slice(place * length, (place + 1) * length),
	}));
}
