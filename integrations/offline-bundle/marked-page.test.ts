import { describe, expect, test } from 'vitest';
import { markPage } from './marked-page.ts';

describe('the page of a code', () => {
	test('has a mark wherever its own number is', () => {
		const { bytes, number } = markPage('/codes/50058', Buffer.from('é AADSTS50058, 500581, 50059'));
		expect([bytes.toString(), number]).toEqual(['é AADSTS\u0001, \u00011, 50059', '50058']);
	});
	test('has another mark in place of its style, which keeps what is like the number', () => {
		const style = 'a{content:"<$&"}b{width:100px}';
		const { bytes, ...marks } = markPage('/codes/100', Buffer.from(`<style>${style}</style>100<style>c{}</style>`));
		expect([bytes.toString(), marks]).toEqual([
			'<style>\u0002</style>\u0001<style>c{}</style>',
			{ number: '100', style },
		]);
	});
	test('without a style, or with an empty one, has none', () => {
		expect(markPage('/codes/1', Buffer.from('1'))).toEqual({ bytes: Buffer.from('\u0001'), number: '1' });
		expect(markPage('/codes/1', Buffer.from('<style></style>'))).toEqual({
			bytes: Buffer.from('<style></style>'),
			number: '1',
		});
	});
	test.each([
		['that has the mark of numbers already', Buffer.from('50058 \u0001')],
		['that has the mark of styles already', Buffer.from('<style>a{}</style>50058 \u0002')],
		['that begins with a byte order mark', Buffer.from('\ufeff50058')],
		['that is no UTF-8', Buffer.from([0xff, 0x35, 0x30, 0x30, 0x35, 0x38])],
	])('%s stays as it is', (_, given) => {
		expect(markPage('/codes/50058', given)).toEqual({ bytes: given });
	});
});

test.each(['/guides/50058', '/codes', '/codes/pages/2', '/'])('any other file stays as it is: %s', (path) => {
	const given = Buffer.from('<style>a{}</style>50058 2');
	expect(markPage(path, given)).toEqual({ bytes: given });
});
