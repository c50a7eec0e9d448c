/** The official look-up page of one cloud. */
interface OfficialPage {
	readonly name: string;
	readonly address: string;
}

/** The look-up page of the global cloud. Pages that offer only this one load none of the others. */
export const globalPage: OfficialPage = { name: 'Global', address: 'https://login.microsoftonline.com/error' };

/** The official look-up pages of the three clouds. */
export const officialPages: readonly OfficialPage[] = [
	globalPage,
	{ name: 'US Government', address: 'https://login.microsoftonline.us/error' },
	{ name: 'China (21Vianet)', address: 'https://login.partner.microsoftonline.cn/error' },
];

/**
 * The address of a code on the official look-up page of a cloud.
 * @example officialPageAddress(globalPage, '50058') // => 'https://login.microsoftonline.com/error?code=50058'
 */
export function officialPageAddress({ address }: OfficialPage, id: string): string {
	return `${address}?code=${id}`;
}
