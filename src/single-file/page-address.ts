import { normalizeBase } from '../model/site/addresses.ts';

const base = normalizeBase(import.meta.env.BASE_URL);

/** The address that the page now shown has on the site: what is behind the `#` of this file's address. */
export function readAddress(): URL {
	return new URL(import.meta.env.SITE + base + window.location.hash.replace(/^#?\/?/, '/'));
}

/** The path of an address below the site's base. */
export function pathOf({ pathname }: URL): string {
	return pathname.slice(base.length) || '/';
}

/**
 * What is behind this file's address for an address of the site, or for one that has it already.
 * @example hashOf('/codes/50058#causes') // => '#/codes/50058#causes'
 */
export function hashOf(address: string | URL): string {
	const { href, hash } = new URL(address, window.location.href);
	if (hash.startsWith('#/') && href.split('#')[0] === window.location.href.split('#')[0]) return hash;
	const url = new URL(address, readAddress());
	return `#${pathOf(url)}${url.search}${url.hash}`;
}
