/** How many groups of an IPv6 address tell the network; a device changes the others every day. */
const networkGroups = 4;

/**
 * The network of an address, by which one place is told from another: of IPv6 the first 64 bits, of IPv4 the address.
 * @example networkOf('2001:db8:0:1::5') // => '2001:db8:0:1'
 * @example networkOf('2001:db8::5') // => '2001:db8:0:0'
 */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address;
	const [before = '', after] = address.toLowerCase().split('::');
	const [head, tail] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [
		string[],
		string[],
	];
	const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
	const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
	return groups
		.slice(0, networkGroups)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}
