import { readFacets } from '../model/table/facets.ts';
import { fetchData, remember, type LoadedCodes } from '../page/data-files.ts';

const loadFacets = remember(() => fetchData('facets'));

/** Whether a code is among those that are looked for. */
type IsWanted = (id: string) => boolean;

/**
 * What tells the codes of an area from the others, by the file that the table of codes filters by. Throws when it cannot
 * be loaded.
 * @param area an area's id, or empty for all
 */
export async function chooseArea(area: string, { ids }: LoadedCodes): Promise<IsWanted> {
	if (area === '') return () => true;
	const facets = readFacets(await loadFacets(), ids.length);
	const wanted = new Set(ids.filter((_, place) => facets[place]?.area === area));
	return (id) => wanted.has(id);
}
