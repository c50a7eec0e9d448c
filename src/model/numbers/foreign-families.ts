import type { ForeignCode, ForeignFamilyName } from './foreign-codes.ts';

/** What there is to say of a family of codes that are not the service's. */
interface ForeignFamily {
	/** Whose codes they are. */
	readonly owner: string;
	/** What kind of code it is, one sentence. */
	readonly about: string;
	/** Where its owner explains them. */
	readonly lookUp: { readonly title: string; readonly url: string };
}

/** A foreign code with what there is to say of it. */
export interface DescribedForeign extends ForeignFamily {
	readonly code: string;
}

/**
 * All families.
 * @internal
 */
export const foreignFamilies = {
	b2c: {
		owner: 'Azure AD B2C',
		about: 'An error of Azure AD B2C, which has its own user flows and its own numbers.',
		lookUp: {
			title: 'Error codes: Azure Active Directory B2C',
			url: 'https://learn.microsoft.com/en-us/azure/active-directory-b2c/error-codes',
		},
	},
	adfs: {
		owner: 'Active Directory Federation Services (AD FS)',
		about: 'An error of the AD FS server on premises; its event log (AD FS/Admin) has the details.',
		lookUp: {
			title: 'Troubleshoot AD FS',
			url: 'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-overview',
		},
	},
	'identity-model': {
		owner: 'Microsoft.IdentityModel, the token validation library of .NET',
		about: 'The API that received the token could not read or validate it; the token had already been issued.',
		lookUp: {
			title: 'IDX10501 signature validation error in Microsoft Entra applications',
			url: 'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/app-integration/idx10501-token-signature-validation-error',
		},
	},
	'identity-web': {
		owner: 'Microsoft.Identity.Web, the library for ASP.NET Core',
		about: 'An error of the library in the web app or API, often about its configuration.',
		lookUp: {
			title: 'Microsoft Identity Web documentation',
			url: 'https://learn.microsoft.com/en-us/entra/msidweb/',
		},
	},
	'web-account-manager': {
		owner: 'Web Account Manager (WAM), the sign-in broker of Windows',
		about:
			'The broker on the device failed or passes on what the service answered; the text beside it may contain the code of the service.',
		lookUp: {
			title: 'WAM errors in MSAL.NET',
			url: 'https://learn.microsoft.com/en-us/entra/msal/dotnet/advanced/exceptions/wam-errors',
		},
	},
	'device-registration': {
		owner: 'Windows device registration',
		about: 'An error of joining or registering the device, or of setting up Windows Hello for Business.',
		lookUp: {
			title: 'Troubleshoot devices by using the dsregcmd command',
			url: 'https://learn.microsoft.com/en-us/entra/identity/devices/troubleshoot-device-dsregcmd',
		},
	},
	hresult: {
		owner: 'Windows',
		about: 'A result code (HRESULT) of Windows or of one of its parts.',
		lookUp: {
			title: 'Common HRESULT values',
			url: 'https://learn.microsoft.com/en-us/windows/win32/seccrypto/common-hresult-values',
		},
	},
	'msal-client': {
		owner: 'MSAL or ADAL, the client libraries',
		about: 'The library in the app stopped by itself; the service may never have been asked.',
		lookUp: {
			title: 'Errors in MSAL Browser',
			url: 'https://learn.microsoft.com/en-us/entra/msal/javascript/browser/errors',
		},
	},
} as const satisfies Readonly<Record<ForeignFamilyName, ForeignFamily>>;

/** Whose code it is, what kind of code, and where it is explained. */
export function describeForeign({ code, family }: ForeignCode): DescribedForeign {
	return { code, ...foreignFamilies[family] };
}
