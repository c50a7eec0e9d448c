// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { listDropped } from './dropped-files.ts';

const fileOf = (name: string) => new File(['x'], name);
const entryOf = (name: string) => ({
	name,
	isFile: true,
	isDirectory: false,
	file: (done: (file: File) => void) => {
		done(fileOf(name));
	},
});
/** A folder that tells what is in it one at a time, as browsers tell a hundred. */
const folderOf = (name: string, ...inner: readonly { readonly name: string }[]) => ({
	name,
	isFile: false,
	isDirectory: true,
	createReader: () => {
		const left = [...inner];
		return {
			readEntries: (done: (entries: readonly unknown[]) => void) => {
				done(left.splice(0, 1));
			},
		};
	},
});
const drop = (files: readonly File[], ...entries: readonly unknown[]) =>
	listDropped({
		files,
		items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
	} as unknown as DataTransfer);

test('files that are dropped are these', async () => {
	const file = fileOf('a.csv');
	expect(await drop([file], entryOf('a.csv'))).toEqual([file]);
	expect(await drop([file], null)).toEqual([file]);
});
test('of a folder that is dropped all files are read, also those in its folders, without hidden ones', async () => {
	const folder = folderOf('logs', entryOf('b.json'), folderOf('a', entryOf('PT1H.json')), entryOf('.DS_Store'));
	const files = await drop([fileOf('logs')], folder, entryOf('z.csv'));
	expect(files.map(({ name }) => name)).toEqual(['PT1H.json', 'b.json', 'z.csv']);
});
