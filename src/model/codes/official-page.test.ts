import { expect, test } from 'vitest';
import { officialPageAddress, officialPages } from './official-page.ts';

test('a code has an address on the look-up page of each cloud', () => {
	expect(officialPages.map((cloud) => officialPageAddress(cloud, '50058'))).toEqual([
		'https://login.microsoftonline.com/error?code=50058',
		'https://login.microsoftonline.us/error?code=50058',
		'https://login.partner.microsoftonline.cn/error?code=50058',
	]);
});
