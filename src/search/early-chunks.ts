import { nameChunk } from '../model/search/chunk-names.ts';
import { listChunkPlaces } from '../model/search/chunk-places.ts';
import { loadCodeList } from '../page/data-files.ts';
import { fetchEarly } from '../page/early-files.ts';
import { chunkStarts, indexFolder } from './full-text-files.ts';

/**
 * Asks for the chunks of the index that hold the words of a query. Pagefind asks for them when its WebAssembly has come,
 * which is several times as large. The list of codes goes first, because it answers before the full text.
 * @param isWanted whether it is still what is searched for, once the names are known
 */
export async function fetchChunksEarly(query: string, isWanted: () => boolean): Promise<void> {
	const [response] = await Promise.all([fetch(chunkStarts), loadCodeList()]);
	const starts = (await response.json()) as readonly string[];
	if (!isWanted()) return;
	for (const place of listChunkPlaces(query, starts)) fetchEarly(`${indexFolder}index/${nameChunk(place)}.pf_index`);
}
