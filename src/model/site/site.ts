/** What the site is called, in titles, in its manifest and in feeds. */
export const siteName = 'Sign-in Errors';

/** One sentence that says what the site is. */
export const siteSummary =
	'An independent reference of Microsoft Entra sign-in error codes (AADSTS): what happened, who can fix it, and how.';

/** The line that keeps the site apart from the vendor. */
export const independence = 'Independent of Microsoft, and not endorsed by it.';

/** The reference document whose text the pages quote, and its licence. */
export const referenceDocument = {
	title: 'Microsoft Entra authentication and authorization error codes',
	url: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
	licence: 'CC BY 4.0',
	licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Who owns what in the published data. */
export const dataLicence = `Facts and our own sentences: MIT, Copyright (c) 2026 The Sign-in Errors contributors. The fields official and officialGlobal: ${referenceDocument.title}, Copyright (c) Microsoft Corporation, ${referenceDocument.url}, ${referenceDocument.licence} (${referenceDocument.licenceUrl}). The field messages: literal texts of the service, each with the place where it was seen. ${independence}`;

/** The paths of the pages that are no codes, guides, areas or values of `error`. */
export const mainPages = [
	'/',
	'/about',
	'/areas',
	'/changes',
	'/codes',
	'/compare',
	'/coverage',
	'/data',
	'/decode',
	'/detections',
	'/guides',
	'/logs',
	'/offline',
	'/other-codes',
	'/search',
] as const;
