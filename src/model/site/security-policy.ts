/** The hashes of the inline scripts and styles of a page, each as `sha256-…` in base64. */
export interface InlineHashes {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
}

/** The one name of a Trusted Types policy that the pages may make: it lets the worker of this site start. */
export const trustedPolicyName = 'default';

/**
 * The Content-Security-Policy that every response is sent with: what is the same for all, and who may frame a page, which
 * a page cannot say. The rest is in the page, because each hash of each page would weigh on every response.
 */
export const headerSecurityPolicy =
	"connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'";

/**
 * The Content-Security-Policy in the `<meta>` of a page. `wasm-unsafe-eval` is for the search, which runs WebAssembly.
 * @param hashes of what is inline in this page
 * @example pageSecurityPolicy({ scripts: [], styles: [] }) // => "default-src 'none';script-src 'self' …"
 */
export function pageSecurityPolicy({ scripts, styles }: InlineHashes): string {
	return [
		"default-src 'none'",
		["script-src 'self' 'wasm-unsafe-eval'", ...scripts.map(quote)].join(' '),
		["style-src 'self'", ...styles.map(quote)].join(' '),
		"img-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		`trusted-types ${trustedPolicyName}`,
	].join(';');
}

function quote(source: string): string {
	return `'${source}'`;
}
