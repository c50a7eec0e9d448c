import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../src/offline/unpack.ts';
import { markPage } from './marked-page.ts';
import { packFiles, type SiteFile } from './pack.ts';

function fileOf(path: string, bytes: Buffer): SiteFile {
	return { path, size: bytes.length, read: () => bytes };
}

const filesOf = (contents: readonly Buffer[]) => contents.map((bytes, index) => fileOf(`/codes/${index}`, bytes));

function unpackAll(bundle: Buffer): readonly [string, string][] {
	return [...unpack(new Uint8Array(bundle))].map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]);
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
		expect(unpackAll(await packFiles(filesOf(contents)))).toEqual(listed(contents));
	});
	test('any files', async () => {
		const word = fc.constantFrom('<p>AADSTS50058</p>', ' a sign-in that repeats itself over and over ', 'é', '\n', 'x');
		const file = fc.array(word, { maxLength: 300 }).map((words) => Buffer.from(words.join('')));
		await fc.assert(
			fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (contents) => {
				expect(unpackAll(await packFiles(filesOf(contents)))).toEqual(listed(contents));
			}),
			{ numRuns: 60 },
		);
	});
	test('pages with their own number and a style that others have too', async () => {
		const pages = ['50058', '50059', '7'].map((number, place) => {
			const html = `<style>${['a{}', 'b{}', 'a{}'][place]}</style>AADSTS${number}`;
			const { bytes, ...marks } = markPage(`/codes/${number}`, Buffer.from(html));
			return { html, file: { ...fileOf(`/codes/${number}`, bytes), ...marks } };
		});
		const unpacked = [...unpack(new Uint8Array(await packFiles(pages.map(({ file }) => file))))];
		expect(unpacked.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(pages.map(({ html }) => html));
	});
	test('and equal files give equal bytes', async () => {
		const files = filesOf([far]);
		expect((await packFiles(files)).equals(await packFiles(files))).toBe(true);
	});
});

test('each file is read once, one after the other', async () => {
	const asked: string[] = [];
	const files = filesOf([far, far, far]).map((file) => ({
		...file,
		read: () => (asked.push(file.path), file.read()),
	}));
	await packFiles(files);
	expect(asked).toEqual(files.map(({ path }) => path));
});

describe('the worker refuses', async () => {
	const whole = new Uint8Array(await packFiles([fileOf('/a', far)]));
	test.each<[string, Uint8Array<ArrayBuffer>]>([
		['nothing', new Uint8Array()],
		['a page', new TextEncoder().encode('<!doctype html><form>')],
		['a bundle that ends early', whole.slice(0, whole.length / 2)],
	])('%s', (_name, bytes) => {
		expect(() => [...unpack(bytes)]).toThrow();
	});
});
