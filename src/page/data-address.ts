import { addressOf } from '../model/site/addresses.ts';

/** The address of a file of the search's data, such as `codes`. */
export function addressOfData(file: string): string {
	return addressOf(`/search-data/${import.meta.env.SITE_VERSION}/${file}.json`, import.meta.env.BASE_URL);
}
