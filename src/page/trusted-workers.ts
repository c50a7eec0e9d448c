import { trustedPolicyName } from '../model/site/security-policy.ts';

/** The little of Trusted Types that is used here; TypeScript's own library does not know them yet. */
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/** The addresses of this site's workers, as far as they are needed. */
const own = new Set<string>();

/**
 * Lets a worker of this site start under `require-trusted-types-for 'script'`, and nothing else: any other
 * address, and any markup or code made from a string, is still refused by the browser.
 * @param address exactly as it is given to the browser
 */
export function allowWorker(address: string): void {
	const isFirst = own.size === 0;
	own.add(address);
	if (!isFirst) return;
	// A page may make one policy of this name; it serves all of its workers.
	(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(trustedPolicyName, {
		createScriptURL: (wanted) => (own.has(wanted) ? wanted : null),
	});
}
