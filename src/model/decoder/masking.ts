import { guidSource } from '../text/guid.ts';

const emailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const guidPattern = new RegExp(`\\b${guidSource}\\b`, 'gi');
const ip4 = /(?<![\d.]|version )(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g;
const ip6 = /(?<![\w:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,6}(?![\w:])/gi;
const quotedPattern = /(?<![\p{L}\p{N}])(['‘“"])([^'"‘’“”\n]{1,120})(['’”"])(?![\p{L}\p{N}])/gu;
/** Quoted words of the protocol: they name no one. */
const harmless = new RegExp(
	`^(?:[a-z][a-z_.-]*|[A-Z][a-z]+(?:-[A-Z]?[a-z]+)* [Aa]pplication|\\[[\\w ]+\\]|(?:19|20)\\d\\d-.*|${guidSource})$`,
);
/** The ids that a support engineer needs and that name no one. */
const supportId = /(?:trace|correlation|request)[ _-]?id["']?\s{0,3}[:=]?\s{0,3}["']?$/i;

/** A JSON Web Token, whole or cut off; it may let its finder sign in. */
const tokenPattern = /\beyJ[\w-]{10,}(?:\.[\w-]*){0,2}/g;
const tenantDomain = /(?<![\w.-])[\w-]{1,63}\.onmicrosoft\.com/gi;

/** What replaces a masked value. */
const masks = { email: '[e-mail]', guid: '[id]', address: '[ip]', name: '[name]', token: '[token]' } as const;

/**
 * The text with e-mail addresses, GUIDs, IP addresses and quoted names masked; trace, correlation and request
 * ids stay, because support needs them and they name no one.
 * @example maskText("user 'Ada Example' (ada@example.com)") // => "user '[name]' ([e-mail])"
 */
export function maskText(text: string): string {
	const withoutAddresses = text
		.replace(tokenPattern, masks.token)
		.replace(emailPattern, masks.email)
		.replace(tenantDomain, masks.name)
		.replace(ip4, masks.address);
	const withoutIds = withoutAddresses.replace(guidPattern, (guid, place: number) =>
		supportId.test(withoutAddresses.slice(Math.max(0, place - 30), place)) ? guid : masks.guid,
	);
	return withoutIds
		.replace(ip6, (whole) => (/[a-f]|::/i.test(whole) || whole.split(':').length > 3 ? masks.address : whole))
		.replace(quotedPattern, (whole, open: string, value: string, close: string) =>
			harmless.test(value) ? whole : `${open}${masks.name}${close}`,
		);
}
