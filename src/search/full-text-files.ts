import { chunkStartsFile } from '../model/search/chunk-names.ts';
import { addressOf } from '../model/site/addresses.ts';
import { fetchEarly } from '../page/early-files.ts';
import { once } from '../page/once.ts';
import { fetchModuleEarly } from './early-module.ts';

const version = import.meta.env.SITE_VERSION;

/** The folder of the full-text index, with a slash at its end. */
export const indexFolder = addressOf(`/search-index/${version}/`, import.meta.env.BASE_URL);

/** Pagefind's script. */
export const indexScript = `${indexFolder}pagefind.js`;

/** The first letters of each chunk's first word, in the order of their names. */
export const chunkStarts = indexFolder + chunkStartsFile;

/**
 * Asks at once for the files that Pagefind's script asks for one after the other; it then finds them on their way. What
 * tells the chunks of words comes first, because it is small.
 * Their names are known, because the folder's changes with their content.
 */
export const fetchFullTextEarly = once(() => {
	fetchModuleEarly(indexScript);
	fetchEarly(chunkStarts);
	for (const file of [`pagefind-entry.json?ts=${version}`, 'pagefind.en.pf_meta', 'wasm.en.pagefind'])
		fetchEarly(indexFolder + file);
});
