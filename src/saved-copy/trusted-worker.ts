import { addressOf } from '../model/site/addresses.ts';
import { trustedPolicyName } from '../model/site/security-policy.ts';

/** The little of Trusted Types that is used here; TypeScript's own library does not know them yet. */
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

const own = addressOf('/sw.js', import.meta.env.BASE_URL);

let isAllowed = false;

/**
 * Lets the worker of this site start under `require-trusted-types-for 'script'`, and nothing else: any other
 * address, and any markup or code made from a string, is still refused by the browser.
 */
export function allowOwnWorkers(): void {
	const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	if (isAllowed || !trustedTypes) return;
	isAllowed = true;
	trustedTypes.createPolicy(trustedPolicyName, {
		createScriptURL: (address) => (address === own ? address : null),
	});
}
