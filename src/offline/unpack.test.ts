import { constants, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack } from './unpack.ts';

/** A bundle of files, what follows their list, and the styles of pages. */
function bundleOf(
	files: readonly (readonly [path: string, size: number, number?: string, style?: number])[],
	content: string,
	settings: Parameters<typeof zstdCompressSync>[1] = {},
	styles: readonly string[] = [],
) {
	const list = Buffer.from(JSON.stringify([styles, files]));
	const head = Buffer.alloc(4);
	head.writeUInt32BE(list.length);
	return new Uint8Array(zstdCompressSync(Buffer.concat([head, list, Buffer.from(content)]), settings));
}

function unpackAll(bundle: Uint8Array<ArrayBuffer>): Record<string, string> {
	return Object.fromEntries([...unpack(bundle)].map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

test('files follow one another after the list of their paths and sizes', () => {
	const files = [['/a', 3] as const, ['/empty', 0] as const, ['/b', 2] as const];
	expect(unpackAll(bundleOf(files, 'abcde'))).toEqual({ '/a': 'abc', '/empty': '', '/b': 'de' });
});

test('a file with a number has it in place of each mark', () => {
	const files = [['/codes/50058', 6, '50058'] as const, ['/b', 2] as const];
	expect(unpackAll(bundleOf(files, 'é \u0001,\u0001\u0001!'))).toEqual({
		'/codes/50058': 'é 50058,50058',
		'/b': '\u0001!',
	});
});

test('a page with a style has it in place of its mark', () => {
	const styles = ['a{}', 'é{top:$&50058}'];
	const files = [['/codes/5', 4, '5', 1] as const, ['/codes/6', 3, '6', 0] as const, ['/b', 1] as const];
	expect(unpackAll(bundleOf(files, '<\u0002\u0001><\u0002>\u0002', {}, styles))).toEqual({
		'/codes/5': '<é{top:$&50058}5>',
		'/codes/6': '<a{}>',
		'/b': '\u0002',
	});
});

test('what comes in many blocks is put together, with repetitions from far before', () => {
	const text = Array.from({ length: 60_000 }, (_, index) => `${Math.imul(index, 0x9e3779b1)} `).join('');
	const params = { [constants.ZSTD_c_windowLog]: 25 };
	const bundle = bundleOf([['/a', text.length] as const, ['/b', text.length] as const], text + text, { params });
	expect(unpackAll(bundle)).toEqual({ '/a': text, '/b': text });
});

test.each([
	['before its last file', bundleOf([['/a', 9]], 'ab')],
	['after its list', bundleOf([['/a', 9]], '')],
	['within its head', new Uint8Array(zstdCompressSync(Buffer.from([0, 0])))],
	['within its list', new Uint8Array(zstdCompressSync(Buffer.from([0, 0, 0, 9, 91])))],
	['before it begins', new Uint8Array()],
])('a bundle that ends %s is refused', (_, bundle) => {
	expect(() => unpackAll(bundle)).toThrow('ends too early');
});

test('a bundle whose compressed bytes end too early is refused', () => {
	const bundle = bundleOf([['/a', 3]], 'abc');
	expect(() => unpackAll(bundle.slice(0, -3))).toThrow('unexpected EOF');
});

test('what is not compressed is refused', () => {
	expect(() => unpackAll(new TextEncoder().encode('<!doctype html><form>'))).toThrow('invalid zstd data');
});
