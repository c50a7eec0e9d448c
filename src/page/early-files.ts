import { addressOf } from '../model/site/addresses.ts';
import { createElement } from './create-element.ts';

/** The address of a file of the search's data, such as `codes`. */
export function addressOfData(file: string): string {
	return addressOf(`/search-data/${import.meta.env.SITE_VERSION}/${file}.json`, import.meta.env.BASE_URL);
}

/** Asks for a file before the script is there that fetches it, and then finds it on its way. */
export function fetchEarly(href: string): void {
	document.head.append(createElement('link', { rel: 'preload', as: 'fetch', crossorigin: '', href }));
}
