/** The official look-up pages of the three clouds. */
export const lookUpClouds = [
	{ name: 'Global', address: 'https://login.microsoftonline.com/error' },
	{ name: 'US Government', address: 'https://login.microsoftonline.us/error' },
	{ name: 'China (21Vianet)', address: 'https://login.partner.microsoftonline.cn/error' },
] as const;

/**
 * The address of a code on the official look-up page of a cloud.
 * @example lookUpAddress(lookUpClouds[0], '50058') // => 'https://login.microsoftonline.com/error?code=50058'
 */
export function lookUpAddress(cloud: (typeof lookUpClouds)[number], id: string): string {
	return `${cloud.address}?code=${id}`;
}
