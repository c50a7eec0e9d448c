import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../src/offline/unpack.ts';
import { packFiles, type SiteFile } from './pack.ts';

async function roundTrip(files: readonly SiteFile[]): Promise<[string, string][]> {
	const found: [string, string][] = [];
	for await (const { path, bytes } of unpack(new Uint8Array(packFiles(files))))
		found.push([path, Buffer.from(bytes).toString('base64')]);
	return found;
}

const listed = (files: readonly SiteFile[]) => files.map(({ path, bytes }) => [path, bytes.toString('base64')]);
const far = randomBytes(100_000);

describe('the worker unpacks what the build packs', () => {
	test.each<[string, Buffer[]]>([
		['no file', []],
		['an empty file', [Buffer.alloc(0)]],
		['a short file', [Buffer.from('a')]],
		['one byte many times', [Buffer.alloc(100_000, 7)]],
		['files that repeat each other', [far, far, Buffer.concat([far, far])]],
		['a run over the end of a file', [far.subarray(0, 70_000), Buffer.concat([far.subarray(100), Buffer.from('end')])]],
		['random bytes', [randomBytes(200_000)]],
		['a block at the very end', [far.subarray(0, 32), far.subarray(0, 32)]],
	])('%s', async (_name, contents) => {
		const files = contents.map((bytes, index) => ({ path: `/${index}`, bytes }));
		expect(await roundTrip(files)).toEqual(listed(files));
	});
	test('any files', async () => {
		const word = fc.constantFrom('<p>AADSTS50058</p>', ' a sign-in that repeats itself over and over ', 'é', '\n', 'x');
		const file = fc.array(word, { maxLength: 300 }).map((words) => Buffer.from(words.join('')));
		await fc.assert(
			fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (contents) => {
				const files = contents.map((bytes, index) => ({ path: `/codes/${index}`, bytes }));
				expect(await roundTrip(files)).toEqual(listed(files));
			}),
			{ numRuns: 60 },
		);
	});
	test('and equal files give equal bytes', () => {
		const files = [{ path: '/a', bytes: far }];
		expect(packFiles(files).equals(packFiles(files))).toBe(true);
	});
});

describe('the worker refuses', () => {
	const whole = new Uint8Array(packFiles([{ path: '/a', bytes: far }]));
	test.each<[string, Uint8Array<ArrayBuffer>]>([
		['nothing', new Uint8Array()],
		['a page', new TextEncoder().encode('<!doctype html><form>')],
		['a bundle that ends early', whole.slice(0, whole.length / 2)],
	])('%s', async (_name, bytes) => {
		await expect(
			(async () => {
				for await (const { path } of unpack(bytes)) expect(path).toBe('/a');
			})(),
		).rejects.toThrow();
	});
});
