import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { unpack } from '../../src/offline/unpack.ts';
import { writeFarMatches } from './far-matches.ts';
import { packFiles, type SiteFile } from './pack.ts';

vi.mock('./far-matches.ts', { spy: true });

function fileOf(path: string, bytes: Buffer): SiteFile {
	return { path, size: bytes.length, read: () => Promise.resolve(bytes) };
}

const filesOf = (contents: readonly Buffer[]) => contents.map((bytes, index) => fileOf(`/codes/${index}`, bytes));

async function unpackAll(bundle: Buffer): Promise<[string, string][]> {
	const found: [string, string][] = [];
	for await (const { path, bytes } of unpack(new Uint8Array(bundle)))
		found.push([path, Buffer.from(bytes).toString('base64')]);
	return found;
}

const listed = (contents: readonly Buffer[]) =>
	contents.map((bytes, index) => [`/codes/${index}`, bytes.toString('base64')]);
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
		['the shortest match at the very end', [far.subarray(0, 24), far.subarray(0, 24)]],
		['empty files between others', [Buffer.alloc(0), far, Buffer.alloc(0), far, Buffer.alloc(0)]],
	])('%s', async (_name, contents) => {
		expect(await unpackAll(await packFiles(filesOf(contents)))).toEqual(listed(contents));
	});
	test.each([1, 4000, 250_000])('files in portions of %d bytes', async (limit) => {
		const contents = [far, Buffer.alloc(0), far, Buffer.from('a'), far.subarray(50), far];
		expect(await unpackAll(await packFiles(filesOf(contents), limit))).toEqual(listed(contents));
	});
	test('any files', async () => {
		const word = fc.constantFrom('<p>AADSTS50058</p>', ' a sign-in that repeats itself over and over ', 'é', '\n', 'x');
		const file = fc.array(word, { maxLength: 300 }).map((words) => Buffer.from(words.join('')));
		await fc.assert(
			fc.asyncProperty(
				fc.array(file, { maxLength: 6 }),
				fc.integer({ min: 4000, max: 20_000 }),
				async (contents, limit) => {
					expect(await unpackAll(await packFiles(filesOf(contents), limit))).toEqual(listed(contents));
				},
			),
			{ numRuns: 60 },
		);
	});
	test('and equal files give equal bytes', async () => {
		const files = filesOf([far]);
		expect((await packFiles(files)).equals(await packFiles(files))).toBe(true);
	});
});

describe('the memory of the packing', () => {
	/** The most bytes that were shortened together. */
	async function measureMost(count: number): Promise<number> {
		vi.mocked(writeFarMatches).mockClear();
		await packFiles(filesOf(Array.from({ length: count }, () => Buffer.alloc(1000, 7))), 4000);
		return Math.max(...vi.mocked(writeFarMatches).mock.calls.map(([bytes]) => bytes.length));
	}
	test('does not grow with the number of files', async () => {
		expect(await measureMost(30)).toBe(4000);
		expect(await measureMost(60)).toBe(4000);
	});
	test('needs each file once, one after the other', async () => {
		const asked: string[] = [];
		const files = filesOf([far, far, far]).map((file) => ({
			...file,
			read: () => (asked.push(file.path), file.read()),
		}));
		await packFiles(files, 150_000);
		expect(asked).toEqual(files.map(({ path }) => path));
	});
});

describe('the worker refuses', async () => {
	const whole = new Uint8Array(await packFiles([fileOf('/a', far)]));
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
