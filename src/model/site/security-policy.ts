/** The hashes of the inline scripts and styles of the pages, each as `sha256-…` in base64. */
export interface InlineHashes {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
}

/** The one name of a Trusted Types policy that the pages may make: it lets the worker of this site start. */
export const trustedPolicyName = 'default';

/**
 * The Content-Security-Policy of every response of the site. `wasm-unsafe-eval` is for the search, which runs WebAssembly.
 * @example contentSecurityPolicy({ scripts: [], styles: [] }) // => "default-src 'none';script-src 'self' …"
 */
export function contentSecurityPolicy(hashes: InlineHashes): string {
	return [...directives(hashes), "frame-ancestors 'none'"].join(';');
}

/** The same policy for a `<meta>`, which cannot say who may frame a page. */
export function metaSecurityPolicy(hashes: InlineHashes): string {
	return directives(hashes).join(';');
}

function directives({ scripts, styles }: InlineHashes): readonly string[] {
	return [
		"default-src 'none'",
		["script-src 'self' 'wasm-unsafe-eval'", ...scripts.map(quote)].join(' '),
		['style-src', ...(styles.length > 0 ? styles.map(quote) : ["'none'"])].join(' '),
		"img-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		`trusted-types ${trustedPolicyName}`,
	];
}

function quote(source: string): string {
	return `'${source}'`;
}
