/** An address that a host answers with another address, in the words of a `_redirects` file. */
export interface Redirect {
	/** The path that is asked for; `:code` stands for one segment. */
	readonly from: string;
	/** The path that is answered. */
	readonly to: string;
	/** The HTTP status. */
	readonly status: 301 | 302;
}

/**
 * The redirects that a host can do by rules. Hosts without rules answer with `404.html`, whose script reads the same
 * addresses; `/error?code=50058` is read by the page `/error` itself because rules of most hosts cannot see a query.
 */
export const redirects: readonly Redirect[] = [
	{ from: '/codes/AADSTS:code', to: '/codes/:code', status: 301 },
	{ from: '/codes/aadsts:code', to: '/codes/:code', status: 301 },
	{ from: '/AADSTS:code', to: '/codes/:code', status: 301 },
	{ from: '/aadsts:code', to: '/codes/:code', status: 301 },
];
