import { describe, expect, test } from 'vitest';
import { markNumber } from './own-number.ts';

describe('the page of a code', () => {
	test('has a mark wherever its own number is', () => {
		const { bytes, number } = markNumber('/codes/50058', Buffer.from('é AADSTS50058, 500581, 50059'));
		expect([bytes.toString(), number]).toEqual(['é AADSTS\u0001, \u00011, 50059', '50058']);
	});
	test.each([
		['that has the mark already', Buffer.from('50058 \u0001')],
		['that begins with a byte order mark', Buffer.from('\ufeff50058')],
		['that is no UTF-8', Buffer.from([0xff, 0x35, 0x30, 0x30, 0x35, 0x38])],
	])('%s stays as it is', (_, given) => {
		expect(markNumber('/codes/50058', given)).toEqual({ bytes: given });
	});
});

test.each(['/guides/50058', '/codes', '/codes/pages/2', '/'])('any other file stays as it is: %s', (path) => {
	const given = Buffer.from('50058 2');
	expect(markNumber(path, given)).toEqual({ bytes: given });
});
