/** The official look-up pages of the three clouds. */
export const officialPages = [
	{ name: 'Global', address: 'https://login.microsoftonline.com/error' },
	{ name: 'US Government', address: 'https://login.microsoftonline.us/error' },
	{ name: 'China (21Vianet)', address: 'https://login.partner.microsoftonline.cn/error' },
] as const;

/**
 * The address of a code on the official look-up page of a cloud.
 * @example officialPageAddress(officialPages[0], '50058') // => 'https://login.microsoftonline.com/error?code=50058'
 */
export function officialPageAddress(cloud: (typeof officialPages)[number], id: string): string {
	return `${cloud.address}?code=${id}`;
}
