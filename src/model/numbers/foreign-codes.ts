/**
 * Patterns for the codes of other products that appear in the same texts. A code that matches two patterns belongs to
 * the first, so the more specific come first. `foreign-families.ts` says what they are.
 */
const foreignPatterns = {
	b2c: /\bAADB2C\d{5,6}\b/gi,
	adfs: /\bMSIS\d{4,5}\b/gi,
	'identity-model': /\bIDX\d{5}\b/gi,
	'identity-web': /\bIDW\d{5}\b/gi,
	'web-account-manager':
		/(?<![-\w])(?:0x)?CAA[0-9A-F]{5}(?![-\w])|\bWAM_\w+_\d{10}\b|(?<![\d.])(?:3399|3400)\d{6}(?![\d.])/gi,
	'device-registration': /\b0x801C[0-9A-F]{4}\b/gi,
	hresult: /\b0x(?:[8C][0-9A-F]{7}|F{8}[8C][0-9A-F]{7})\b/gi,
	'msal-client':
		/\b(?:no_tokens_found|interaction_in_progress|popup_window_error|empty_window_error|user_cancelled|monitor_(?:window|popup)_timeout|block_iframe_reload|block_nested_popups|hash_empty_error|state_mismatch|nonce_mismatch|uninitialized_public_client_application|no_account_error|authentication_canceled|no_account_for_login_hint|ux_not_allowed|user_null|failed_to_acquire_token_silently|user_interaction_required|unknown_broker_error|native_account_unavailable|endpoints_resolution_error|no_network_connectivity)\b/gi,
} as const satisfies Readonly<Record<string, RegExp>>;

/** The name of a family of foreign codes. */
export type ForeignFamilyName = keyof typeof foreignPatterns;

/** A foreign code in a text. */
export interface ForeignCode {
	readonly family: ForeignFamilyName;
	/** As it is written in the text. */
	readonly code: string;
	readonly index: number;
}

/** The foreign codes in a text, each once, in the order of the text. */
export function findForeignCodes(text: string): ForeignCode[] {
	const byCode = new Map<string, ForeignCode>();
	for (const family of Object.keys(foreignPatterns) as ForeignFamilyName[])
		for (const { 0: code, index } of text.matchAll(foreignPatterns[family])) {
			const key = code.toLowerCase();
			if (!byCode.has(key)) byCode.set(key, { family, code, index });
		}
	return [...byCode.values()].sort((one, other) => one.index - other.index);
}
