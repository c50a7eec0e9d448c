import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack } from './unpack.ts';

/** A bundle of files and the bytes that follow the list: counted literals, then matches as length and distance. */
function bundleOf(
	files: readonly [path: string, size: number, number?: string][],
	after: readonly (number | string)[],
) {
	const list = Buffer.from(JSON.stringify(files));
	const head = Buffer.alloc(4);
	head.writeUInt32BE(list.length);
	const literals = Buffer.concat([head, list]);
	const rest = after.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(writeNumber(part))));
	return new Uint8Array(gzipSync(Buffer.concat([Buffer.from(writeNumber(literals.length)), literals, ...rest])));
}

/** A number as a LEB128 varint: seven bits a byte, the lowest first. */
function writeNumber(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...writeNumber(value >> 7)];
}

async function unpackAll(bundle: Uint8Array<ArrayBuffer>): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for await (const { path, bytes } of unpack(bundle)) found[path] = new TextDecoder().decode(bytes);
	return found;
}

test('files follow one another after the list of their paths and sizes', async () => {
	const bundle = bundleOf(
		[
			['/a', 3],
			['/empty', 0],
			['/b', 2],
		],
		[0, 0, 5, 'abcde'],
	);
	expect(await unpackAll(bundle)).toEqual({ '/a': 'abc', '/empty': '', '/b': 'de' });
});

test('a file with a number has it in place of each mark', async () => {
	const files = [['/codes/50058', 6, '50058'] as const, ['/b', 2] as const];
	const bundle = bundleOf(files.map(([...file]) => file) as never, [0, 0, 8, 'é \u0001,\u0001\u0001!']);
	expect(await unpackAll(bundle)).toEqual({ '/codes/50058': 'é 50058,50058', '/b': '\u0001!' });
});

test.each([
	['what came long before', [0, 0, 4, 'abcd', 3, 4], 'abcdabc'],
	['what it writes itself', [0, 0, 2, 'ab', 5, 2], 'abababa'],
	['what another run wrote', [0, 0, 2, 'ab', 2, 2, 1, 'c', 2, 3], 'ababcab'],
])('a run repeats %s', async (_, after, text) => {
	expect(await unpackAll(bundleOf([['/a', 7]], after))).toEqual({ '/a': text });
});

test('a run goes over the end of a file', async () => {
	const bundle = bundleOf(
		[
			['/a', 4],
			['/b', 3],
		],
		[0, 0, 3, 'abc', 4, 3],
	);
	expect(await unpackAll(bundle)).toEqual({ '/a': 'abca', '/b': 'bca' });
});

test('lengths and distances of more than seven bits are read', async () => {
	const text = 'x'.repeat(299) + 'y';
	expect(await unpackAll(bundleOf([['/a', 600]], [0, 0, 300, text, 300, 300]))).toEqual({ '/a': text + text });
});

test('a bundle that ends before its last file is refused', async () => {
	await expect(unpackAll(bundleOf([['/a', 9]], [0, 0, 2, 'ab']))).rejects.toThrow('ends too early');
});
