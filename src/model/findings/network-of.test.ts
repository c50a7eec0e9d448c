import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test.each([
	['192.0.2.1', '192.0.2.1'],
	['2001:db8:0:1:9a::5', '2001:db8:0:1'],
	['2001:0DB8:0000:0001:1:2:3:4', '2001:db8:0:1'],
	['2001:db8::5', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
	['', ''],
])('the network of %j', (address, network) => {
	expect(networkOf(address)).toBe(network);
});
