import { parse } from 'parse5';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumOf } from '../../src/single-file/checksum.ts';
import { readPackedText } from '../../src/single-file/packed-text.ts';
import { writePackedText } from './packed-text.ts';

/** What a page of windows-1252 holds after an HTML parser has read it. */
function parseText(packed: Uint8Array): string {
	const html = `<script type="text/plain">${new TextDecoder('windows-1252').decode(packed)}</script><p>`;
	const [script] = (parse(html).childNodes[0] as Parent).childNodes[0]?.childNodes ?? [];
	return (script?.childNodes[0] as { readonly value?: string } | undefined)?.value ?? '';
}

interface Parent {
	readonly childNodes: readonly (Parent & { readonly value?: string })[];
}

const readBack = (bytes: Uint8Array) => Buffer.from(readPackedText(parseText(writePackedText(bytes))));

describe('what a page holds as text comes back as the same bytes', () => {
	test('of every value beside every other', () => {
		const pairs = Buffer.from(Array.from({ length: 65_536 }, (_, pair) => [pair >> 8, pair & 0xff]).flat());
		expect(readBack(pairs).equals(pairs)).toBe(true);
	});
	test.each(['</script>', '<!--<script>', '-->', '\r\n\r', '==', '=\0', '&lt;&#0;', ']]>', '<', ''])(
		'of %j',
		(text) => {
			expect(readBack(Buffer.from(text)).toString()).toBe(text);
		},
	);
	test('of any', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(readBack(bytes).equals(bytes)).toBe(true);
			}),
		);
	});
	test('and takes little more', () => {
		const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
		expect(writePackedText(bytes).length).toBe(260);
	});
});

test('both sides compute the same checksum', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(checksumOf(bytes)).toBe(crc32(bytes));
		}),
	);
});
