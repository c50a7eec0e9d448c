import { addressOf } from '../model/site/addresses.ts';
import { fetchEarly } from '../page/early-files.ts';
import { once } from '../page/once.ts';
import { fetchModuleEarly } from './early-module.ts';

const version = import.meta.env.SITE_VERSION;

/** The folder of the full-text index, with a slash at its end. */
export const indexFolder = addressOf(`/search-index/${version}/`, import.meta.env.BASE_URL);

/** Pagefind's script. */
export const indexScript = `${indexFolder}pagefind.js`;

/**
 * Asks at once for the files that Pagefind's script asks for one after the other; it then finds them on their way.
 * Their names are known, because the folder's changes with their content.
 */
export const fetchFullTextEarly = once(() => {
	fetchModuleEarly(indexScript);
	for (const file of [`pagefind-entry.json?ts=${version}`, 'pagefind.en.pf_meta', 'wasm.en.pagefind'])
		fetchEarly(indexFolder + file);
});
