/** What a code of the table is filtered by besides words. */
export interface FilteredCode {
	readonly area: string;
	readonly tier: string;
	readonly kind?: string | undefined;
	readonly actors?: readonly string[] | undefined;
}

/** The values of a code for each filter; a code can have several values for one filter. */
export function valuesOf({ area, kind, actors = [], tier }: FilteredCode): Record<string, readonly string[]> {
	return { area: [area], kind: kind === undefined ? [] : [kind], actor: actors, tier: [tier] };
}

/** A code as the file of facets has it; its tier is in the list of codes. */
export interface CodeFacets extends Omit<FilteredCode, 'tier'> {
	readonly retry?: string | undefined;
	/** Whether the password had been accepted, where that is known. */
	readonly credential?: string | undefined;
	/** Where the code occurs. */
	readonly flows?: readonly string[] | undefined;
}

/** The columns, codes in numeric order: values are words, a space ends a code, a comma separates values of one. */
const columns = ['area', 'kind', 'actors', 'retry', 'credential', 'flows'] as const;

/** The JSON value that {@link readFacets} reads. */
export function writeFacets(
	sources: readonly (CodeFacets & { readonly id: string })[],
): Readonly<Record<(typeof columns)[number], string>> {
	const sorted = [...sources].sort((one, other) => Number(one.id) - Number(other.id));
	return {
		area: sorted.map(({ area }) => area).join(' '),
		kind: sorted.map(({ kind = '' }) => kind).join(' '),
		actors: sorted.map(({ actors = [] }) => actors.join(',')).join(' '),
		retry: sorted.map(({ retry = '' }) => retry).join(' '),
		credential: sorted.map(({ credential = '' }) => (credential === 'unknown' ? '' : credential)).join(' '),
		flows: sorted.map(({ flows = [] }) => flows.join(',')).join(' '),
	};
}

/**
 * Reads the value that {@link writeFacets} wrote.
 * @param count how many codes there are
 * @throws {TypeError} when the value is no such thing, naming the column and what was expected
 */
export function readFacets(json: unknown, count: number): readonly CodeFacets[] {
	const record = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
	const [areas = [], kinds = [], actors = [], retries = [], credentials = [], flows = []] = columns.map((name) => {
		const column = record[name];
		if (typeof column !== 'string') throw new TypeError(`code facets: expected a text in ${name}`);
		const values = column.split(' ');
		if (values.length !== count)
			throw new TypeError(`code facets: expected ${String(count)} codes in ${name}, received ${String(values.length)}`);
		return values;
	});
	return areas.map((area, place) => ({
		area,
		kind: kinds[place] || undefined,
		actors: splitValues(actors[place]),
		retry: retries[place] || undefined,
		credential: credentials[place] || undefined,
		flows: splitValues(flows[place]),
	}));
}

function splitValues(values = ''): readonly string[] {
	return values === '' ? [] : values.split(',');
}
