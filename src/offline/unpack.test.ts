import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack } from './unpack.ts';

/** Literal bytes, then the length of a match and the distance to it. */
type Step = readonly [literals: string, length: number, distance: number];

/** A bundle of files: the first portion has the list and no match, the others are given. */
function bundleOf(
	files: readonly (readonly [path: string, size: number, number?: string])[],
	...portions: readonly (readonly Step[])[]
) {
	const list = Buffer.from(JSON.stringify(files));
	const head = Buffer.alloc(4);
	head.writeUInt32BE(list.length);
	const listed = [[Buffer.concat([head, list]).toString('latin1'), 0, 0] as const];
	return new Uint8Array(
		gzipSync(Buffer.concat([writePortion(listed, 'latin1'), ...portions.map((steps) => writePortion(steps))])),
	);
}

/** How many matches there are, all counts of literals, all lengths, all distances, then all literals. */
function writePortion(steps: readonly Step[], encoding: BufferEncoding = 'utf8'): Buffer {
	const literals = steps.map(([text]) => Buffer.from(text, encoding));
	const numbers = [
		...literals.map(({ length }) => length),
		...steps.map((step) => step[1]),
		...steps.map((step) => step[2]),
	];
	return Buffer.concat([writeNumbers([steps.length]), writeNumbers(numbers), ...literals]);
}

/** Seven bits a byte, the lowest first: the first bytes of all numbers, then the second bytes of those that have one. */
function writeNumbers(numbers: readonly number[]): Buffer {
	if (numbers.length === 0) return Buffer.alloc(0);
	const first = Buffer.from(numbers.map((number) => (number & 127) | (number > 127 ? 128 : 0)));
	return Buffer.concat([first, writeNumbers(numbers.filter((number) => number > 127).map((number) => number >> 7))]);
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
		[['abcde', 0, 0]],
	);
	expect(await unpackAll(bundle)).toEqual({ '/a': 'abc', '/empty': '', '/b': 'de' });
});

test('a file with a number has it in place of each mark', async () => {
	const files = [['/codes/50058', 6, '50058'] as const, ['/b', 2] as const];
	const bundle = bundleOf(files, [['é \u0001,\u0001\u0001!', 0, 0]]);
	expect(await unpackAll(bundle)).toEqual({ '/codes/50058': 'é 50058,50058', '/b': '\u0001!' });
});

test.each<[string, Step[], string]>([
	['what came long before', [['abcd', 3, 4]], 'abcdabc'],
	['what it writes itself', [['ab', 5, 2]], 'abababa'],
	[
		'what another run wrote',
		[
			['ab', 2, 2],
			['c', 2, 3],
		],
		'ababcab',
	],
	[
		'what another run wrote, with no byte between them',
		[
			['abc', 2, 3],
			['', 2, 5],
		],
		'abcabab',
	],
])('a run repeats %s', async (_, steps, text) => {
	expect(await unpackAll(bundleOf([['/a', 7]], steps))).toEqual({ '/a': text });
});

test('portions follow one another, also empty ones, within a file or between two', async () => {
	const files = [['/a', 3] as const, ['/b', 4] as const];
	const bundle = bundleOf(files, [['ab', 0, 0]], [], [['', 0, 0]], [['cde', 2, 2]]);
	expect(await unpackAll(bundle)).toEqual({ '/a': 'abc', '/b': 'dede' });
});

test('a run goes over the end of a file', async () => {
	const bundle = bundleOf(
		[
			['/a', 4],
			['/b', 3],
		],
		[['abc', 4, 3]],
	);
	expect(await unpackAll(bundle)).toEqual({ '/a': 'abca', '/b': 'bca' });
});

test('lengths and distances of more than seven bits are read', async () => {
	const text = 'x'.repeat(299) + 'y';
	expect(await unpackAll(bundleOf([['/a', 600]], [[text, 300, 300]]))).toEqual({ '/a': text + text });
});

test.each<[string, Step[][]]>([
	['before its last file', [[['ab', 0, 0]]]],
	['after an empty portion', [[['ab', 0, 0]], []]],
	['without any portion', []],
])('a bundle that ends %s is refused', async (_, portions) => {
	await expect(unpackAll(bundleOf([['/a', 9]], ...portions))).rejects.toThrow('ends too early');
});

test('a bundle that ends within its numbers is refused', async () => {
	const bundle = new Uint8Array(gzipSync(Buffer.from([200, 1, 7])));
	await expect(unpackAll(bundle)).rejects.toThrow('ends too early');
});

test.each<[string, Step[]]>([
	['before the first byte', [['ab', 7, 2000]]],
	['at no byte', [['ab', 7, 0]]],
	[
		'farther back than the window',
		[
			['x'.repeat(1024), 2 ** 25, 1024],
			['', 1, 2 ** 25 + 1],
		],
	],
])('a match that begins %s is refused', async (_, steps) => {
	await expect(unpackAll(bundleOf([['/a', 2 ** 25 + 1025]], steps))).rejects.toThrow('bytes that it does not have');
});
