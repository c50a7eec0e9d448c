/** A family of error codes that are not sign-in error codes of the service but stand in the same texts. */
export interface ForeignFamily {
	/** How its codes look. */
	readonly pattern: RegExp;
	/** Whose codes they are. */
	readonly owner: string;
	/** What kind of code it is, one sentence. */
	readonly about: string;
	/** Where its owner explains them. */
	readonly lookUp: { readonly title: string; readonly url: string };
}

/** All families, the more telling first: a code that two of them fit belongs to the earlier one. */
export const FOREIGN_FAMILIES = {
	b2c: {
		pattern: /\bAADB2C\d{5,6}\b/gi,
		owner: 'Azure AD B2C',
		about: 'An error of Azure AD B2C, which has its own user flows and its own numbers.',
		lookUp: {
			title: 'Error codes: Azure Active Directory B2C',
			url: 'https://learn.microsoft.com/en-us/azure/active-directory-b2c/error-codes',
		},
	},
	adfs: {
		pattern: /\bMSIS\d{4,5}\b/gi,
		owner: 'Active Directory Federation Services (AD FS)',
		about: 'An error of the AD FS server on premises; its event log (AD FS/Admin) has the details.',
		lookUp: {
			title: 'Troubleshoot AD FS',
			url: 'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-overview',
		},
	},
	'identity-model': {
		pattern: /\bIDX\d{5}\b/gi,
		owner: 'Microsoft.IdentityModel, the token validation library of .NET',
		about: 'The API that received the token could not read or validate it; the token had already been issued.',
		lookUp: {
			title: 'IDX10501 signature validation error in Microsoft Entra applications',
			url: 'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/app-integration/idx10501-token-signature-validation-error',
		},
	},
	'identity-web': {
		pattern: /\bIDW\d{5}\b/gi,
		owner: 'Microsoft.Identity.Web, the library for ASP.NET Core',
		about: 'An error of the library in the web app or API, often about its configuration.',
		lookUp: {
			title: 'Microsoft Identity Web documentation',
			url: 'https://learn.microsoft.com/en-us/entra/msidweb/',
		},
	},
	'web-account-manager': {
		pattern: /(?<![-\w])(?:0x)?CAA[0-9A-F]{5}(?![-\w])|\bWAM_\w+_\d{10}\b|(?<![\d.])(?:3399|3400)\d{6}(?![\d.])/gi,
		owner: 'Web Account Manager (WAM), the sign-in broker of Windows',
		about:
			'The broker on the device failed or passes on what the service answered; the text beside it may hold the code of the service.',
		lookUp: {
			title: 'WAM errors in MSAL.NET',
			url: 'https://learn.microsoft.com/en-us/entra/msal/dotnet/advanced/exceptions/wam-errors',
		},
	},
	'device-registration': {
		pattern: /\b0x801C[0-9A-F]{4}\b/gi,
		owner: 'Windows device registration',
		about: 'An error of joining or registering the device, or of setting up Windows Hello for Business.',
		lookUp: {
			title: 'Troubleshoot devices by using the dsregcmd command',
			url: 'https://learn.microsoft.com/en-us/entra/identity/devices/troubleshoot-device-dsregcmd',
		},
	},
	hresult: {
		pattern: /\b0x(?:[8C][0-9A-F]{7}|F{8}[8C][0-9A-F]{7})\b/gi,
		owner: 'Windows',
		about: 'A result code (HRESULT) of Windows or of one of its parts.',
		lookUp: {
			title: 'Common HRESULT values',
			url: 'https://learn.microsoft.com/en-us/windows/win32/seccrypto/common-hresult-values',
		},
	},
	'msal-client': {
		pattern:
			/\b(?:no_tokens_found|interaction_in_progress|popup_window_error|empty_window_error|user_cancelled|monitor_(?:window|popup)_timeout|block_iframe_reload|block_nested_popups|hash_empty_error|state_mismatch|nonce_mismatch|uninitialized_public_client_application|no_account_error|authentication_canceled|no_account_for_login_hint|ux_not_allowed|user_null|failed_to_acquire_token_silently|user_interaction_required|unknown_broker_error|native_account_unavailable|endpoints_resolution_error|no_network_connectivity)\b/gi,
		owner: 'MSAL or ADAL, the client libraries',
		about: 'The library in the app stopped by itself; the service may never have been asked.',
		lookUp: {
			title: 'Errors in MSAL Browser',
			url: 'https://learn.microsoft.com/en-us/entra/msal/javascript/browser/errors',
		},
	},
} as const satisfies Readonly<Record<string, ForeignFamily>>;

/** The name of a family of foreign codes. */
export type ForeignFamilyName = keyof typeof FOREIGN_FAMILIES;

/** A foreign code in a text. */
export interface ForeignCode {
	readonly family: ForeignFamilyName;
	/** As it stands in the text. */
	readonly code: string;
	readonly index: number;
}

/** The foreign codes in a text, each once, in the order of the text. */
export function findForeignCodes(text: string): ForeignCode[] {
	const byCode = new Map<string, ForeignCode>();
	for (const family of Object.keys(FOREIGN_FAMILIES) as ForeignFamilyName[])
		for (const { 0: code, index } of text.matchAll(FOREIGN_FAMILIES[family].pattern)) {
			const key = code.toLowerCase();
			if (!byCode.has(key)) byCode.set(key, { family, code, index });
		}
	return [...byCode.values()].sort((one, other) => one.index - other.index);
}
