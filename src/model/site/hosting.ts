import { headerSecurityPolicy } from './security-policy.ts';

/** An address that a host answers with another address, in the words of a `_redirects` file. */
export interface Redirect {
	/** The path that is asked for; `:code` matches the rest of its segment. */
	readonly from: string;
	/** The path that is answered. */
	readonly to: string;
	/** The HTTP status. */
	readonly status: 301 | 302;
}

/**
 * The redirects that every host with rules can do. Hosts without rules answer with `404.html`, whose script reads the
 * same addresses; `/error?code=50058` is read by the page `/error` itself because most rules cannot see a query.
 */
export const redirects: readonly Redirect[] = [
	{ from: '/codes/AADSTS:code', to: '/codes/:code', status: 301 },
	{ from: '/codes/aadsts:code', to: '/codes/:code', status: 301 },
	{ from: '/AADSTS:code', to: '/codes/:code', status: 301 },
	{ from: '/aadsts:code', to: '/codes/:code', status: 301 },
];

/** What a browser may keep without asking again: files whose name changes with their content. */
export const immutable = 'public, max-age=31536000, immutable';

/** What a browser may keep but asks about each time: pages, the worker, the manifest. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** The folders whose files are immutable. */
export const immutableFolders = ['/_astro/', '/search-data/', '/search-index/', '/offline-bundle/'] as const;

/** The files that the build writes for hosts and that no host answers. */
export const hostFiles = ['/_headers', '/_redirects', '/_nginx.conf', '/staticwebapp.config.json'] as const;

/** What a page can ask a person for, which no page of this site does. */
const unused = 'camera display-capture geolocation hid microphone midi payment serial usb xr-spatial-tracking';

/** The headers of every response. */
export const securityHeaders = {
	'Content-Security-Policy': headerSecurityPolicy,
	// Everything here is public and no response depends on who asks, so scripts of any origin may read the data.
	'Access-Control-Allow-Origin': '*',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': unused
		.split(' ')
		.map((feature) => `${feature}=()`)
		.join(','),
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
} as const satisfies Record<string, string>;

/**
 * How long the response to a path below the base may be kept.
 * @example cachingOf('/_astro/a.js') // => 'public, max-age=31536000, immutable'
 * @example cachingOf('/codes/50058') // => 'public, max-age=0, must-revalidate'
 */
export function cachingOf(path: string): string {
	return immutableFolders.some((folder) => path.startsWith(folder)) ? immutable : revalidated;
}
