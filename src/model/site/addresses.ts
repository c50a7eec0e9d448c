/** Gives the complete address of a path such as `/codes/50058`. */
export type AddressTo = (path: string) => string;

/**
 * The base path in the one form that the code uses: no slash at the end, empty at the root of a host.
 * @example normalizeBase('/docs/') // => '/docs'
 * @example normalizeBase('/') // => ''
 */
export function normalizeBase(base: string): string {
	const names = base.split('/').filter((name) => name !== '');
	return names.map((name) => `/${name}`).join('');
}

/**
 * The address of a path of the site below its base.
 * @example addressOf('/codes/50058', '/docs') // => '/docs/codes/50058'
 */
export function addressOf(path: string, base: string): string {
	return normalizeBase(base) + path;
}
